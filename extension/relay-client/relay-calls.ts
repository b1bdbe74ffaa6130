import * as z from 'zod'
import { looseArray } from '#shared/kit/loose.ts'
import { CheckResult, Connection } from '#shared/model/connection.ts'
import { Incident } from '#shared/model/incident.ts'
import { Panel } from '#shared/model/panel.ts'
import type { ConnectionChange, ConnectionCreate } from '#shared/relay-api/connections.ts'
import { PairAnswer, SignInLink } from '#shared/relay-api/pairing.ts'
import { LogsAnswer, LogsPreviewed, type LogsPreview, type LogsQuery } from '#shared/relay-api/logs.ts'
import type { PanelQuery } from '#shared/relay-api/panels.ts'
import { callRelay, tellRelay, type RelayAccess } from './call-relay.ts'

// The calls that the extension makes, one function each. All throw Failure.

/** A newer relay may know kinds that this extension does not: those are left out. */
const ConnectionList = z.object({ items: looseArray(Connection) })

/** One row that cannot be read must not hide the others; the count is the relay's and has to be there. */
const InboxAnswer = z.object({
  items: looseArray(Incident),
  // Relays from before these have neither.
  next: z.string().nullable().default(null),
  mineCount: z.number().int().default(0),
  openCount: z.number().int(),
})

export function pair(access: RelayAccess, code: string) {
  return callRelay(access, { method: 'POST', path: '/pair', body: { code } }, PairAnswer)
}

/** Milliseconds; nobody waits longer for a relay that is away to sign out of it. */
const signOutPatience = 5000

/** Revokes the very token that the call is made with. */
export function revokeOwnToken({ send, ...access }: RelayAccess): Promise<void> {
  const soon: RelayAccess['send'] = request =>
    send(new Request(request, { signal: AbortSignal.timeout(signOutPatience) }))
  return tellRelay({ ...access, send: soon }, { method: 'DELETE', path: '/me/token' })
}

export function readInbox(access: RelayAccess) {
  return callRelay(access, { path: '/incidents?state=opened&limit=100' }, InboxAnswer)
}

export async function listConnections(access: RelayAccess): Promise<Connection[]> {
  return (await callRelay(access, { path: '/connections?limit=200' }, ConnectionList)).items
}

export function addConnection(access: RelayAccess, connection: z.input<typeof ConnectionCreate>) {
  return callRelay(access, { method: 'POST', path: '/connections', body: connection }, Connection)
}

export function changeConnection(access: RelayAccess, id: string, change: z.input<typeof ConnectionChange>) {
  return callRelay(
    access,
    { method: 'PATCH', path: `/connections/${encodeURIComponent(id)}`, body: change },
    Connection,
  )
}

export function removeConnection(access: RelayAccess, id: string): Promise<void> {
  return tellRelay(access, { method: 'DELETE', path: `/connections/${encodeURIComponent(id)}` })
}

export function checkConnection(access: RelayAccess, id: string) {
  return callRelay(access, { method: 'POST', path: `/connections/${encodeURIComponent(id)}/check` }, CheckResult)
}

export function queryPanel(access: RelayAccess, query: z.input<typeof PanelQuery>) {
  return callRelay(access, { method: 'POST', path: '/panels/query', body: query }, Panel)
}

export function queryLogs(access: RelayAccess, query: z.input<typeof LogsQuery>) {
  return callRelay(access, { method: 'POST', path: '/logs/query', body: query }, LogsAnswer)
}

export function previewLogs(access: RelayAccess, id: string, asked: z.input<typeof LogsPreview>) {
  const path = `/connections/${encodeURIComponent(id)}/logs-preview`
  return callRelay(access, { method: 'POST', path, body: asked }, LogsPreviewed)
}

export function makeSignInLink(access: RelayAccess, path: string) {
  return callRelay(access, { method: 'POST', path: '/sign-in-links', body: { path } }, SignInLink)
}
