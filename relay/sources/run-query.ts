import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '#shared/kit/failure.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelQuery } from '#shared/relay-api/panels.ts'
import { bareTarget } from '#shared/sources/bare-target.ts'
import { queryWindow } from '#shared/sources/query-window.ts'
import { answererFor, querySource, sampleSource } from '#shared/sources/registry.ts'
import type { PanelRequest, Sampled, SourceContext } from '#shared/sources/source.ts'
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
  const { url, part, bare, ...request } = query
  const target = targetOf(url, part)
  return drawTarget(deps, bare ? bareTarget(target) : target, request, ownBases)
}

/** One panel of a link. @throws Failure `bad-input` */
export function targetOf(url: string, part: number): Target {
  const target = parseLink(url)[part]
  if (target) return target
  throw new Failure('bad-input', 'This is not a link that Tocsin can draw.', { field: 'url' })
}

/** As {@link runPanelQuery}, for what a link means. */
export async function drawTarget(
  deps: SourceDeps,
  target: Target,
  request: PanelRequest,
  ownBases: readonly string[],
): Promise<Panel> {
  const found = await placeOf(deps, target, ownBases)
  const { connection, answerer } = found
  const { choice, zone } = request
  return deps.panels.get(
    JSON.stringify([connection, answerer, target, choice, zone, windowOf(target, request, deps.now())]),
    () => querySource(target, request, connection, contextOf(deps, found)),
  )
}

/**
 * What a link's series say right now.
 * @throws Failure `unknown-host`, `unsupported` (asked in the browser, or no numbers), or the source's
 */
export async function sampleTarget(deps: SourceDeps, target: Target, choice?: string): Promise<Sampled[]> {
  const found = await placeOf(deps, target, [])
  return sampleSource(target, choice, found.connection, contextOf(deps, found))
}

/** Whether the relay may ask for a target at all. @throws Failure `unknown-host` or `unsupported` */
export async function checkPlace(deps: SourceDeps, target: Target): Promise<void> {
  await placeOf(deps, target, [])
}

export function contextOf(deps: SourceDeps, { row, answerer }: Place): SourceContext {
  const access = row ? connectionAccess(deps, row) : ownAccess(deps)
  const wait = (milliseconds: number) => pause(milliseconds, undefined, { signal: deps.signal })
  // No viewer's own signal: others may wait for it, too.
  return { ...access, now: deps.now, signal: deps.signal, wait, ...(answerer ? { answerer } : {}) }
}

/** What makes two questions the same in time. Where only the dashboard knows its range, that is the range asked for. */
function windowOf(target: Target, request: PanelRequest, now: number): unknown {
  return target.range || request.from ? queryWindow(target, request, now) : request.width
}

/** The target's connection and the row that is asked; another connection's, where that one answers in its place. */
export type Place = { connection: Connection; row?: ConnectionRow; answerer?: Connection }

export async function placeOf(deps: SourceDeps, target: Target, ownBases: readonly string[]): Promise<Place> {
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
