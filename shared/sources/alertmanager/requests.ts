import { joinUrl } from '../../kit/urls.ts'
import type { AlertmanagerTarget } from '../../links/alertmanager/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../source.ts'

export const readPaths = [/^\/api\/v2\/alerts$/, /^\/api\/v2\/status$/]

/** Matchers go one by one: the API does not read the list in braces that the UI writes. */
export function alertsRequest(target: AlertmanagerTarget, connection: Connection, context: SourceContext): Request {
  const url = new URL(joinUrl(connection.baseUrl, '/api/v2/alerts'))
  for (const matcher of target.filter) url.searchParams.append('filter', matcher)
  for (const state of ['active', 'silenced', 'inhibited'] as const) {
    url.searchParams.set(state, String(target[state]))
  }
  if (target.muted !== undefined) url.searchParams.set('muted', String(target.muted)) // since 0.28; others overlook it
  if (target.receiver) url.searchParams.set('receiver', target.receiver)
  return ask(url.href, connection, context)
}

export function statusRequest(connection: Connection, context: SourceContext): Request {
  return ask(joinUrl(connection.baseUrl, '/api/v2/status'), connection, context)
}

function ask(address: string, { headers }: Connection, { signal }: SourceContext): Request {
  return new Request(address, { headers: { accept: 'application/json', ...headers }, signal })
}
