import type { LinkFamily } from '../family.ts'
import type { Target } from '../target.ts'
import { gitlabExamples } from './examples.ts'
import { readRange } from './range.ts'
import type { GitlabTarget } from './target.ts'
import { isRecord, readJson } from '../read-json.ts'

/**
 * Metrics links of GitLab 12.2 to 15, as its Markdown filters knew them. A parameter that is given twice counts once,
 * with its first value. The part between the instance's address and the page is the project's path, two names or more.
 */
export const gitlabLinks: LinkFamily = { id: 'gitlab', parse, examples: gitlabExamples }

type Subject = GitlabTarget['subject']
type Params = URLSearchParams

const project = '^(?<path>(?:/(?!-/)[^/]+){2,}?)'
const metrics = 'metrics(?:_dashboard(?:\\.json)?)?'
const pages: [RegExp, (id: string, params: Params) => Subject | null][] = [
  [new RegExp(`${project}(?:/-)?/environments/(?<id>\\d+)/${metrics}/?$`), id => ({ is: 'environment', id })],
  [new RegExp(`${project}/-/metrics/?$`), (_, params) => readEnvironment(params)],
  [new RegExp(`${project}(?:/-)?/clusters/(?<id>\\d+)(?:/${metrics})?/?$`), id => ({ is: 'cluster', id })],
  [
    new RegExp(`${project}(?:/-)?/prometheus/alerts/(?<id>\\d+)/metrics_dashboard(?:\\.json)?/?$`),
    id => ({ is: 'alert', id }),
  ],
  [
    new RegExp(`${project}(?:/-)?/grafana/metrics_dashboard(?:\\.json)?/?$`),
    (_, params) => readGrafana(params.get('grafana_url')),
  ],
]

const mostPanels = 20

function parse(url: URL): Target[] {
  for (const [pattern, subjectOf] of pages) {
    const found = pattern.exec(url.pathname)?.groups
    const subject = found ? subjectOf(found.id ?? '', url.searchParams) : null
    if (subject) return readParts(url, found?.path ?? '', subject)
  }
  return []
}

function readParts(url: URL, path: string, subject: Subject): GitlabTarget[] {
  const params = url.searchParams
  const pick = readPick(params)
  const embedJson = params.get('embed_json')
  const target: Omit<GitlabTarget, 'part'> = {
    source: 'gitlab',
    base: url.origin,
    openUrl: url.href,
    path,
    subject,
    pick,
    variables: readVariables(params),
    range: readRange(params, subject),
    ...(embedJson ? { embedJson } : {}),
  }
  const count = countPanels(subject, pick, embedJson)
  return Array.from({ length: count }, (_, part) => ({ ...target, part }))
}

/** Without a chart's name, an environment's and a cluster's link stands for the two system charts. */
function countPanels(subject: Subject, pick: GitlabTarget['pick'], embedJson: string | null): number {
  if (subject.is === 'alert' || subject.is === 'grafana') return 1
  if (embedJson) return countEmbedded(embedJson)
  return pick.group === undefined && pick.title === undefined ? 2 : 1
}

/** At least one: a chart that cannot be read says so. */
function countEmbedded(text: string): number {
  const dashboard = readJson(text)
  const groups = isRecord(dashboard) && Array.isArray(dashboard.panel_groups) ? dashboard.panel_groups : []
  const panels = groups.flatMap(group => (isRecord(group) && Array.isArray(group.panels) ? group.panels : []))
  return Math.min(mostPanels, Math.max(1, panels.length))
}

function readEnvironment(params: Params): Subject | null {
  const id = params.get('environment') ?? ''
  return /^\d+$/.test(id) ? { is: 'environment', id } : null
}

function readGrafana(link: string | null): Subject | null {
  return link && /^https?:\/\//i.test(link) ? { is: 'grafana', url: link } : null
}

function readPick(params: Params): GitlabTarget['pick'] {
  const [dashboard, group, title, yLabel] = ['dashboard', 'group', 'title', 'y_label'].map(name => params.get(name))
  return {
    ...(dashboard ? { dashboard } : {}),
    ...(group ? { group } : {}),
    ...(title ? { title } : {}),
    ...(yLabel ? { yLabel } : {}),
  }
}

function readVariables(params: Params): Record<string, string> {
  const given = [...params].filter(([key]) => /^var-./.test(key)).map(([key, value]) => [key.slice(4), value] as const)
  return Object.fromEntries(given.toReversed()) // so that the first of two stays
}
