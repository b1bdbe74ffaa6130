import { parseHttpUrl } from '#shared/kit/urls.ts'
import { buildLink } from '#shared/links/build-link.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Labels } from '#shared/model/labels.ts'
import type { Severity } from '#shared/model/severity.ts'
import { code, codeBlock, lineBreak, paragraph, plain, target } from '#shared/format/markdown-escape.ts'

/** What a body is written from. Texts are foreign. `startedAt` in UNIX milliseconds. */
export type BodyFacts = {
  title: string
  startedAt: number
  severity: Severity
  query: string | null
  service: string | null
  environment: string | null
  monitoringTool: string | null
  hosts: readonly string[]
  description: string
  runbook: string | null
  labels: Labels
  annotations: Labels
  chartUrl: string | null
  incidentMarkdown: string | null
}

/** Seconds before and after the start. */
const chartMargin = 1800

/** So many labels, and so many annotations, are listed; all of them are on the alert's own page. */
const mostListed = 50
/** Characters of one of them. */
const mostCharacters = 500

/**
 * The body of an incident that an alert opens, in Markdown: GitLab's blocks, joined as GitLab joins them.
 * @param rendered what the project's template made
 */
export function incidentBody(facts: BodyFacts, rendered = ''): string {
  return joinBlocks(summary(facts), facts.incidentMarkdown ?? '', rendered)
}

/** Blocks of a body with a rule between them; empty ones are left out. */
export function joinBlocks(...blocks: readonly string[]): string {
  return blocks.filter(block => block.trim() !== '').join('\n\n---\n\n')
}

function summary(facts: BodyFacts): string {
  const first = items({ 'Start time': startTime(facts.startedAt), Severity: facts.severity })
  const { query } = facts
  // A comment in a query ends with its line, so that a query of several lines cannot become one.
  const asBlock = query?.includes('\n') ? [[...first, '**Query:**'].join(lineBreak), codeBlock(query)] : []
  const rest = items({
    Service: facts.service && plain(facts.service),
    Environment: facts.environment && plain(facts.environment),
    'Monitoring tool': facts.monitoringTool && plain(facts.monitoringTool),
    Hosts: facts.hosts.map(plain).join(' '),
    Description: paragraph(facts.description),
    Labels: listed(Object.entries(facts.labels), ([name, value]) => code(cut(`${name}=${value}`))).join(' '),
    Runbook: facts.runbook && `[${plain(facts.runbook)}](${target(facts.runbook)})`,
  })
  const lines = asBlock.length > 0 ? rest : [...first, ...items({ Query: query && code(query) }), ...rest]
  const chart = chartLink(facts)
  return [...asBlock, lines.join(lineBreak), details(facts), chart === null ? '' : `[Chart](${target(chart)})`]
    .filter(block => block !== '')
    .join('\n\n')
}

/** Annotations that are no detail: what GitLab leaves out, and what stands in the summary by another name. */
const saidElsewhere = ['title', 'description', 'monitoring_tool', 'service', 'hosts', 'gitlab_y_label']
const meantForUs = 'gitlab_incident_markdown'

/** The other annotations under GitLab's heading; empty when there are none. */
function details({ title, runbook, chartUrl, annotations }: BodyFacts): string {
  const shown = [title, runbook, chartUrl].map(text => addressOf(text ?? ''))
  const extra = Object.entries(annotations).filter(
    ([name, value]) =>
      name !== meantForUs &&
      !saidElsewhere.includes(name) &&
      value.trim() !== '' &&
      !shown.includes(addressOf(value.trim())),
  )
  if (extra.length === 0) return ''
  const lines = listed(extra, ([name, value]) => `**${plain(cut(name))}:** ${paragraph(cut(value))}`)
  return `#### Alert Details\n\n${lines.join(lineBreak)}`
}

/** An address in its one spelling; any other text as it is. */
function addressOf(text: string): string {
  return parseHttpUrl(text)?.href ?? text
}

function listed<T>(all: readonly T[], shown: (one: T) => string): string[] {
  const more = all.length - mostListed
  return [...all.slice(0, mostListed).map(shown), ...(more > 0 ? [`and ${more} more`] : [])]
}

function cut(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A line per fact that is there. */
function items(facts: Record<string, string | null>): string[] {
  return Object.entries(facts).flatMap(([name, value]) => (value ? [`**${name}:** ${value}`] : []))
}

/** `20 April 2020, 9:05AM (UTC)`, as GitLab writes it. */
function startTime(at: number): string {
  const date = new Date(at)
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en-GB', { ...options, timeZone: 'UTC' })
  const hour = date.getUTCHours()
  const minutes = String(date.getUTCMinutes()).padStart(2, '0')
  const clock = `${hour % 12 || 12}:${minutes}${hour < 12 ? 'AM' : 'PM'}`
  return `${part({ day: '2-digit' })} ${part({ month: 'long' })} ${part({ year: 'numeric' })}, ${clock} (UTC)`
}

/** The chart of an alert, by its sender's dashboard link; a Prometheus one is pinned to the time around the start. */
export function chartLink({ chartUrl, startedAt }: Pick<BodyFacts, 'chartUrl' | 'startedAt'>): string | null {
  if (chartUrl === null) return null
  const [target] = parseLink(chartUrl)
  if (target?.source !== 'prometheus') return chartUrl
  const at = startedAt / 1000
  return buildLink({ ...target, view: 'graph' }, { from: at - chartMargin, to: at + chartMargin })
}
