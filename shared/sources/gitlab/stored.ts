import { Failure } from '../../kit/failure.ts'
import type { GitlabTarget } from '../../links/gitlab/target.ts'
import type { Connection } from '../../model/connection.ts'
import { Dashboard, panelsOf, type FoundPanel } from './dashboard.ts'
import { valuesFor } from './fill-in.ts'
import { readOptions } from './options.ts'
import { projectOf } from './requests.ts'
import { readYaml } from './read-yaml.ts'
import { systemCharts, systemMetrics } from './system-charts.ts'

/** What a link means without asking GitLab: its charts, and the values that their queries' variables have. */
export type Stored = { panels: FoundPanel[]; values: Record<string, string> }

/** The Prometheus connection that answers for GitLab: its id or address. Null where GitLab is still asked itself. */
export function answererOf(target: GitlabTarget, connection: Pick<Connection, 'options'>): string | null {
  const own = target.subject.is === 'grafana' || (target.subject.is === 'alert' && !target.embedJson)
  return own ? null : (readOptions(connection).prometheus ?? null) // only GitLab knows what those stood for
}

/** Pure: everything is in the link and on the connection. @throws Failure `not-found` or `bad-input` */
export function resolveStored(target: GitlabTarget, connection: Connection): Stored {
  const options = readOptions(connection)
  const project = projectOf(target, connection)
  if (target.embedJson) return { panels: embedded(target.embedJson), values: valuesFor(target, project, options, {}) }
  const { dashboard: wanted } = target.pick
  const named = options.dashboards.filter(({ path }) => wanted === undefined || path === wanted)
  if (named.length === 0 && wanted !== undefined && !isSystem(wanted)) {
    throw missing(`The dashboard “${wanted}” is not stored on this connection.`)
  }
  const dashboards = named.map(readYaml)
  const defaults = Object.assign({}, ...dashboards.map(({ templating }) => templating?.variables ?? {})) as Record<
    string,
    string
  >
  return { panels: pickPanels(dashboards, target.pick), values: valuesFor(target, project, options, defaults) }
}

/** Names are compared to the letter, as GitLab did. */
function pickPanels(dashboards: readonly Dashboard[], pick: GitlabTarget['pick']): FoundPanel[] {
  const stored = dashboards.flatMap(panelsOf)
  if (pick.group === undefined && pick.title === undefined) return usualPanels(stored, pick.dashboard)
  const found = [...stored, ...systemCharts].filter(
    ({ panel, group }) =>
      (pick.group === undefined || group === pick.group) &&
      (pick.title === undefined || panel.title === pick.title) &&
      (pick.yLabel === undefined || (panel.y_label ?? panel.y_axis.name ?? '') === pick.yLabel),
  )
  if (found.length > 0) return found.slice(0, 1)
  const wanted = [pick.title, pick.group, pick.yLabel].filter(name => name !== undefined).map(name => `“${name}”`)
  throw missing(`Panels not found: no stored dashboard has ${wanted.join(', ')}.`)
}

/** The two system charts; of a dashboard that has none, all its charts. */
function usualPanels(stored: readonly FoundPanel[], dashboard: string | undefined): FoundPanel[] {
  const system = systemMetrics.map((id, index) => {
    const own = stored.find(({ panel }) => panel.metrics.some(metric => metric.id === id))
    return own ?? (dashboard === undefined || isSystem(dashboard) ? systemCharts[index] : undefined)
  })
  const found = system.filter(panel => panel !== undefined)
  if (found.length > 0) return found
  if (stored.length > 0) return [...stored]
  throw missing('Panels not found: this dashboard holds no charts.')
}

function isSystem(dashboard: string): boolean {
  return /^config\/prometheus\/[a-z_]+\.yml$/.test(dashboard)
}

function embedded(json: string): FoundPanel[] {
  const panels = panelsOf(Dashboard.catch({ panel_groups: [] }).parse(parseJson(json)))
  if (panels.length > 0) return panels
  throw new Failure('bad-input', 'The link’s own dashboard (embed_json) holds no charts.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // said by the caller: there are no charts in it
  }
}

function missing(sentence: string): Failure {
  return new Failure('not-found', sentence, { next: { do: 'options', section: 'connections' } })
}
