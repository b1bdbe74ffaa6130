import { Failure } from '#shared/kit/failure.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelQuery } from '#shared/relay-api/panels.ts'
import { queryWindow } from '#shared/sources/query-window.ts'
import { querySource } from '#shared/sources/registry.ts'
import type { PanelRequest } from '#shared/sources/source.ts'
import { listConnections, toConnection, type ConnectionRow } from '../store/connections.ts'
import { connectionAccess } from './connection-access.ts'
import { ownConnection, ownAccess } from './own-stats.ts'
import type { SourceDeps } from './source-deps.ts'

/**
 * Draws what a link means, with the relay's own eyes and credentials. The same target, window and step that several
 * viewers look at is asked once.
 * @param ownBases the addresses that mean this relay: its public one, and the one the request came to
 * @throws Failure `bad-input` (no link of ours), `unknown-host`, `unsupported` (asked in the browser), or the source's
 */
export async function runPanelQuery(deps: SourceDeps, query: PanelQuery, ownBases: readonly string[]): Promise<Panel> {
  const target = parseLink(query.url)[query.part]
  if (!target) throw new Failure('bad-input', 'This is not a link that Tocsin can draw.', { field: 'url' })
  const found = await placeOf(deps, target, ownBases)
  const { connection } = found
  const { url: _, part: __, ...request } = query
  const { choice, zone } = request
  return deps.panels.get(
    JSON.stringify([connection, target, choice, zone, windowOf(target, request, deps.now())]),
    () => {
      const access = found.row ? connectionAccess(deps, found.row) : ownAccess(deps)
      const context = { ...access, now: deps.now, signal: deps.signal } // no viewer's own signal: others may wait for it, too
      return querySource(target, request, connection, context)
    },
  )
}

/** What makes two questions the same in time. Where only the dashboard knows its range, that is the range asked for. */
function windowOf(target: Target, request: PanelRequest, now: number): unknown {
  return target.range || request.from ? queryWindow(target, request, now) : request.width
}

async function placeOf(
  deps: SourceDeps,
  target: Target,
  ownBases: readonly string[],
): Promise<{ connection: Connection; row?: ConnectionRow }> {
  if (target.source === 'tocsin' && ownBases.includes(target.base)) return { connection: ownConnection(target.base) }
  const rows = await listConnections(deps.database.read)
  const row = findConnection(target, rows)
  if (!row) {
    throw new Failure('unknown-host', `No connection of this relay is at ${target.base}.`, {
      next: { do: 'options', section: 'connections' },
    })
  }
  if (row.runs === 'viewer') {
    throw new Failure('unsupported', `“${row.name}” is asked in each viewer’s own browser, not by the relay.`)
  }
  return { connection: toConnection(row), row }
}
