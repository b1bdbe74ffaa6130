import { pinPrometheusLink } from '#shared/links/pin-range.ts'
import type { Labels } from '#shared/model/labels.ts'
import type { Severity } from '#shared/model/severity.ts'
import { code, plain, target } from './markdown-escape.ts'

/** What a body is written from. Texts are foreign. `startedAt` in UNIX milliseconds. */
export type BodyFacts = {
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
  chartUrl: string | null
  incidentMarkdown: string | null
}

const chartMinutes = 30

/** The body of an incident that an alert opens, in Markdown: GitLab's blocks, joined as GitLab joins them. */
export function incidentBody(facts: BodyFacts): string {
  return [summary(facts), facts.incidentMarkdown ?? ''].filter(block => block !== '').join('\n\n---\n\n')
}

function summary(facts: BodyFacts): string {
  const items: [string, string | null][] = [
    ['Start time', startTime(facts.startedAt)],
    ['Severity', facts.severity],
    ['Query', facts.query && code(facts.query)],
    ['Service', facts.service && plain(facts.service)],
    ['Environment', facts.environment && plain(facts.environment)],
    ['Monitoring tool', facts.monitoringTool && plain(facts.monitoringTool)],
    ['Hosts', facts.hosts.map(plain).join(' ')],
    [
      'Labels',
      Object.entries(facts.labels)
        .map(([name, value]) => code(`${name}=${value}`))
        .join(' '),
    ],
    ['Description', plain(facts.description)],
    ['Runbook', facts.runbook && `[${plain(facts.runbook)}](${target(facts.runbook)})`],
  ]
  const lines = items.flatMap(([name, value]) => (value ? [`**${name}:** ${value}`] : []))
  const chart = chartLink(facts)
  return lines.join('  \n') + (chart === null ? '' : `\n\n[Chart around the start](${target(chart)})`)
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

/** The sender's dashboard link; a Prometheus one is pinned to the time around the start. */
function chartLink({ chartUrl, startedAt }: BodyFacts): string | null {
  if (chartUrl === null) return null
  return pinPrometheusLink(chartUrl, startedAt, chartMinutes) ?? chartUrl
}
