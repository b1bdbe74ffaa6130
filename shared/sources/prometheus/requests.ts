import { joinUrl } from '../../kit/urls.ts'
import type { PrometheusTarget } from '../../links/prometheus/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { PanelWindow } from '../../model/panel.ts'
import type { SourceContext } from '../source.ts'

// GET only: a POST from an extension carries its own Origin, which proxies with cookie sessions refuse.

export const readPaths = [/^\/api\/v1\/query_range$/, /^\/api\/v1\/query$/, /^\/api\/v1\/status\/buildinfo$/]

export function rangeRequest(
  target: PrometheusTarget,
  window: PanelWindow,
  connection: Connection,
  context: SourceContext,
) {
  return ask(connection, context, '/api/v1/query_range', {
    query: target.expr,
    start: String(window.from),
    end: String(window.to),
    step: String(window.step),
  })
}

export function instantRequest(target: PrometheusTarget, at: number, connection: Connection, context: SourceContext) {
  return ask(connection, context, '/api/v1/query', { query: target.expr, time: String(at) })
}

export function buildInfoRequest(connection: Connection, context: SourceContext) {
  return ask(connection, context, '/api/v1/status/buildinfo', {})
}

function ask(connection: Connection, context: SourceContext, path: string, query: Record<string, string>): Request {
  return new Request(joinUrl(connection.baseUrl, path, query), {
    headers: { accept: 'application/json', ...connection.headers },
    signal: context.signal,
  })
}
