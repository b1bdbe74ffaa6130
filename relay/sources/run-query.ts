import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '#shared/kit/failure.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelQuery } from '#shared/relay-api/panels.ts'
import { queryWindow } from '#shared/sources/query-window.ts'
import { answererFor, querySource } from '#shared/sources/registry.ts'
import type { PanelRequest } from '#shared/sources/source.ts'
import { listConnections, toConnection, type ConnectionRow } from '../store/connections.ts'
import { connectionAccess } from './connection-access.ts'
import { ownConnection, ownAccess } from './own-store.ts'
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
  const { connection, answerer } = found
  const { url: _, part: __, ...request } = query
  const { choice, zone } = request
  return deps.panels.get(
    JSON.stringify([connection, answerer, target, choice, zone, windowOf(target, request, deps.now())]),
    () => {
      const access = found.row ? connectionAccess(deps, found.row) : ownAccess(deps)
      const wait = (milliseconds: number) => pause(milliseconds, undefined, { signal: deps.signal })
      const world = { now: deps.now, signal: deps.signal, wait } // no viewer's own signal: others may wait for it, too
      const context = { ...access, ...world, ...(answerer ? { answerer } : {}) }
      return querySource(target, request, connection, context)
    },
  )
}

/** What makes two questions the same in time. Where only the dashboard knows its range, that is the range asked for. */
function windowOf(target: Target, request: PanelRequest, now: number): unknown {
  return target.range || request.from ? queryWindow(target, request, now) : request.width
}

/** The target's connection and the row that is asked; another connection's, where that one answers in its place. */
type Place = { connection: Connection; row?: ConnectionRow; answerer?: Connection }

async function placeOf(deps: SourceDeps, target: Target, ownBases: readonly string[]): Promise<Place> {
  if (target.source === 'tocsin' && ownBases.includes(target.base)) return { connection: ownConnection(target.base) }
  const rows = await listConnections(deps.database.read)
  const row = findConnection(target, rows)
  if (!row) {
    throw new Failure('unknown-host', `No connection of this relay is at ${target.base}.`, {
      next: { do: 'options', section: 'connections' },
    })
  }
  const asked = answererFor(target, row, rows)
  if (asked.runs === 'viewer') {
    throw new Failure('unsupported', `“${asked.name}” is asked in each viewer’s own browser, not by the relay.`)
  }
  return { connection: toConnection(row), row: asked, ...(asked === row ? {} : { answerer: toConnection(asked) }) }
}
