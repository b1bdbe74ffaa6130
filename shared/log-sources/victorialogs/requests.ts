import { joinUrl } from '../../kit/urls.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../../sources/source.ts'
import type { LogWindow } from '../log-source.ts'

const queryPath = '/select/logsql/query'
const fieldsPath = '/select/logsql/field_names'

/** Both as forms: a query may be longer than an address. */
export const queryPaths = [/^\/select\/logsql\/query$/, /^\/select\/logsql\/field_names$/]

type World = Pick<SourceContext, 'signal'>

/** The newest lines of a window. */
export function linesRequest(
  { query, window, limit }: { query: string; window: LogWindow; limit: number },
  connection: Connection,
  world: World,
): Request {
  return ask(queryPath, { query, ...ends(window), limit: String(limit) }, connection, world)
}

export function fieldsRequest(window: LogWindow, connection: Connection, world: World): Request {
  return ask(fieldsPath, { query: '*', ...ends(window) }, connection, world)
}

/** As nanoseconds, and the end is not part of it. */
function ends({ from, to }: LogWindow) {
  return { start: String(from), end: String(to) }
}

function ask(path: string, form: Record<string, string>, connection: Connection, { signal }: World): Request {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...connection.headers }
  const body = String(new URLSearchParams(form))
  return new Request(joinUrl(connection.baseUrl, path), { method: 'POST', body, headers, signal })
}
