import { Failure } from '../../kit/failure.ts'
import { joinUrl } from '../../kit/urls.ts'
import type { PrometheusTarget } from '../../links/prometheus/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { PanelWindow } from '../../model/panel.ts'
import type { SourceContext } from '../source.ts'

// GET only: a POST from an extension carries its own Origin, which proxies with cookie sessions refuse.

export const readPaths = [
  /^\/api\/v1\/query_range$/,
  /^\/api\/v1\/query$/,
  /^\/api\/v1\/status\/(buildinfo|runtimeinfo)$/,
]

/** Characters of an address that every proxy on the way still takes; nginx and Apache stop a little above. */
const longestAddress = 8000

type Question = Pick<PrometheusTarget, 'expr' | 'extra' | 'openUrl'>

/** @throws Failure `unsupported` for an expression that does not fit into an address */
export function rangeRequest(
  question: Question,
  window: PanelWindow,
  connection: Connection,
  context: Pick<SourceContext, 'signal'>,
): Request {
  const { from, to, step } = window
  return askExpr(question, connection, context, [
    '/api/v1/query_range',
    { start: seconds(from), end: seconds(to), step: seconds(step) },
  ])
}

/** @throws Failure `unsupported` for an expression that does not fit into an address */
export function instantRequest(
  question: Question,
  at: number,
  connection: Connection,
  context: Pick<SourceContext, 'signal'>,
): Request {
  return askExpr(question, connection, context, ['/api/v1/query', { time: seconds(at) }])
}

export function buildInfoRequest(connection: Connection, context: Pick<SourceContext, 'signal'>): Request {
  return ask(connection, context, joinUrl(connection.baseUrl, '/api/v1/status/buildinfo'))
}

export function runtimeInfoRequest(connection: Connection, context: Pick<SourceContext, 'signal'>): Request {
  return ask(connection, context, joinUrl(connection.baseUrl, '/api/v1/status/runtimeinfo'))
}

/** The cheapest expression there is, for those that do not tell of their build. */
export function trialRequest(connection: Connection, context: Pick<SourceContext, 'signal'>): Request {
  return ask(connection, context, joinUrl(connection.baseUrl, '/api/v1/query', { query: 'vector(1)' }))
}

function askExpr(
  { expr, extra, openUrl }: Question,
  connection: Connection,
  context: Pick<SourceContext, 'signal'>,
  [path, times]: [string, Record<string, string>],
): Request {
  const address = joinUrl(connection.baseUrl, path, { ...extra, query: expr, ...times })
  if (address.length > longestAddress) {
    const size = address.length.toLocaleString('en')
    throw new Failure('unsupported', `This expression is too long to be asked for from a link (${size} characters).`, {
      detail: 'A recording rule gives it a short name.',
      next: { do: 'open', url: openUrl, label: 'Open in Prometheus' },
    })
  }
  return ask(connection, context, address)
}

function ask(connection: Connection, { signal }: Pick<SourceContext, 'signal'>, address: string): Request {
  return new Request(address, { headers: { accept: 'application/json', ...connection.headers }, signal })
}

/** Prometheus counts in milliseconds; sums of fractions have more digits than that. */
function seconds(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
