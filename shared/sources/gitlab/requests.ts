import { Failure } from '../../kit/failure.ts'
import { joinUrl, parseHttpUrl } from '../../kit/urls.ts'
import type { GitlabTarget } from '../../links/gitlab/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { PanelWindow } from '../../model/panel.ts'
import type { SourceContext } from '../source.ts'

type Life = Pick<SourceContext, 'signal'>

/** Dashboards as JSON, and the ways that GitLab keeps to its Prometheus and Grafana. Before 13 the dash could be left out. */
export const readPaths = [
  /^\/.+\/environments\/\d+\/metrics_dashboard\.json$/,
  /^\/.+\/clusters\/\d+\/metrics_dashboard\.json$/,
  /^\/.+\/prometheus\/alerts\/\d+\/metrics_dashboard\.json$/,
  /^\/.+\/grafana\/metrics_dashboard\.json$/,
  /^\/.+\/(environments|clusters)\/\d+\/prometheus\/api\/v1\/query(_range)?$/,
  /^\/.+\/grafana\/proxy\/\d+\/api\/v1\/query(_range)?$/,
  /^\/api\/v4\/version$/,
]

/** The project's path below the GitLab: `/group/project`. @throws Failure `internal` for a target of another GitLab */
export function projectOf(target: GitlabTarget, { baseUrl }: Pick<Connection, 'baseUrl'>): string {
  const place = target.base + target.path
  if (place.startsWith(`${baseUrl}/`)) return place.slice(baseUrl.length)
  throw new Failure('internal', 'A question was meant for another address than its connection’s.')
}

/** Which charts a link means, with the queries that GitLab would run. @throws Failure `bad-input` */
export function dashboardRequest(
  target: GitlabTarget,
  window: PanelWindow,
  connection: Connection,
  life: Life,
): Request {
  const query: Record<string, string> = {}
  for (const [name, value] of new URL(target.openUrl).searchParams) query[name] ??= value // the first of two counts
  for (const name of ['environment', 'duration_seconds', 'anchor', 'direction']) delete query[name]
  Object.assign(query, { embedded: 'true', start: isoOf(window.from), end: isoOf(window.to) })
  const path = `${projectOf(target, connection)}/-/${subjectPath(target)}/metrics_dashboard.json`
  return ask(joinUrl(connection.baseUrl, path, query), connection, life)
}

/**
 * GitLab's own way to its Prometheus, as its answer names it: it already holds the query.
 * @throws Failure `bad-answer` for a way that leads elsewhere
 */
export function proxyRequest(path: string, window: PanelWindow, connection: Connection, life: Life): Request {
  const { baseUrl } = connection
  const url = path.startsWith('/') ? parseHttpUrl(new URL(baseUrl).origin + path) : parseHttpUrl(path)
  const below = url?.href.startsWith(`${baseUrl}/`)
    ? url.pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length)
    : ''
  if (!url || !readPaths.some(allowed => allowed.test(below))) {
    throw new Failure('bad-answer', 'GitLab named a way to its Prometheus that Tocsin does not take.', { detail: path })
  }
  if (isInstant(path)) url.searchParams.set('time', String(window.to))
  else for (const [name, value] of rangeOf(window)) url.searchParams.set(name, value)
  return ask(url.href, connection, life)
}

export function isInstant(path: string): boolean {
  return /\/query(\?|$)/.test(path)
}

export function versionRequest(connection: Connection, life: Life): Request {
  return ask(joinUrl(connection.baseUrl, '/api/v4/version'), connection, life)
}

function subjectPath({ subject }: GitlabTarget): string {
  switch (subject.is) {
    case 'environment':
      if (subject.id !== null) return `environments/${subject.id}`
      throw new Failure('bad-input', 'The link names no environment.')
    case 'cluster':
      return `clusters/${subject.id}`
    case 'alert':
      return `prometheus/alerts/${subject.id}`
    case 'grafana':
      return 'grafana'
  }
}

function rangeOf({ from, to, step }: PanelWindow): [string, string][] {
  return [
    ['start', String(from)],
    ['end', String(to)],
    ['step', String(step)],
  ]
}

/** As GitLab writes times: whole seconds, UTC. */
function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}

function ask(address: string, { headers }: Connection, { signal }: Life): Request {
  return new Request(address, { headers: { accept: 'application/json', ...headers }, signal })
}
