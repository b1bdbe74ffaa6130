import { joinUrl } from '../../kit/urls.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../../sources/source.ts'
import type { LogWindow } from '../log-source.ts'

export const readPaths = [
  /^\/loki\/api\/v1\/query_range$/,
  /^\/loki\/api\/v1\/labels$/,
  /^\/loki\/api\/v1\/status\/buildinfo$/,
]

type World = Pick<SourceContext, 'signal'>

/** The newest lines of a window, which may end in the middle of a nanosecond's lines: see `seen-lines`. */
export function linesRequest(
  { query, window, limit }: { query: string; window: LogWindow; limit: number },
  connection: Connection,
  world: World,
): Request {
  const address = joinUrl(connection.baseUrl, '/loki/api/v1/query_range', {
    query,
    start: String(window.from),
    end: String(window.to),
    limit: String(limit),
    direction: 'backward',
  })
  return ask(address, connection, world, { 'X-Loki-Response-Encoding-Flags': 'categorize-labels' })
}

export function labelsRequest(window: LogWindow, connection: Connection, world: World): Request {
  const ends = { start: String(window.from), end: String(window.to) }
  return ask(joinUrl(connection.baseUrl, '/loki/api/v1/labels', ends), connection, world)
}

export function buildInfoRequest(connection: Connection, world: World): Request {
  return ask(joinUrl(connection.baseUrl, '/loki/api/v1/status/buildinfo'), connection, world)
}

function ask(address: string, connection: Connection, { signal }: World, more: Record<string, string> = {}): Request {
  return new Request(address, { headers: { accept: 'application/json', ...more, ...connection.headers }, signal })
}
