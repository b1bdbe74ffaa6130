import type { KnownConnection } from '#extension/messages/contract.ts'
import * as calls from '#extension/relay-client/relay-calls.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { Failure, toFailure, type FailureValue } from '#shared/kit/failure.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { CheckResult, Connection, Runs } from '#shared/model/connection.ts'
import { mayActAs } from '#shared/model/role.ts'
import { checkSource } from '#shared/sources/registry.ts'
import type { HasPermission } from './host-permission.ts'
import type { KnownPlace } from './page-links.ts'
import type { Relay } from './relay.ts'
import { viewerAccess, type Fetch } from './viewer-send.ts'

/** Every place that this browser knows: the relay itself, the relay's connections, and those kept here. */
export type Connections = {
  all: () => Promise<KnownConnection[]>
  list: () => Promise<{ connections: KnownConnection[]; failure: FailureValue | null }>
  /** What pages may know. */
  places: () => Promise<KnownPlace[]>
  add: (link: string, runs: Runs) => Promise<KnownConnection>
  remove: (id: string) => Promise<void>
  check: (id: string) => Promise<CheckResult>
  /** Asks the relay for its list. Keeps what was last heard when it does not answer. Never throws. */
  refresh: () => Promise<void>
}

export type ConnectionsDeps = {
  relay: Relay
  kept: Pick<Kept, 'ownConnections' | 'relayConnections'>
  fetch: Fetch
  has: HasPermission
  now: () => number
  newId: () => string
  /** Called after the list has changed. */
  changed: () => void
}

export function createConnections(deps: ConnectionsDeps): Connections {
  const { relay, kept } = deps

  async function all(): Promise<KnownConnection[]> {
    const [info, heard, own] = await Promise.all([relay.info(), kept.relayConnections.get(), kept.ownConnections.get()])
    const builtIn = info ? [relayItself(info.address)] : []
    return [
      ...builtIn,
      ...(info ? heard.items.map(connection => ({ ...connection, keptBy: 'relay' as const })) : []),
      ...own.map(connection => ({ ...connection, keptBy: 'browser' as const })),
    ]
  }

  async function find(id: string): Promise<KnownConnection> {
    const found = (await all()).find(connection => connection.id === id)
    if (found) return found
    throw new Failure('not-found', 'This connection is no longer there.')
  }

  async function refresh(): Promise<void> {
    const before = await kept.relayConnections.get()
    const after = await hear(relay, before.items)
    await kept.relayConnections.set(after)
    if (JSON.stringify(before.items) !== JSON.stringify(after.items)) deps.changed()
  }

  async function add(link: string, runs: Runs): Promise<KnownConnection> {
    const place = readPlace(link)
    refuseKnown(place, await all())
    const info = await relay.info()
    const keptBy = whereToKeep(runs, info?.role)
    if (keptBy === 'relay') {
      const connection = await calls.addConnection(await relay.access(), { ...place, runs })
      await refresh()
      return { ...connection, keptBy }
    }
    const name = new URL(place.baseUrl).host
    const connection: Connection = { id: deps.newId(), ...place, name, runs, headers: {}, options: {} }
    await kept.ownConnections.set([...(await kept.ownConnections.get()), connection])
    deps.changed()
    return { ...connection, keptBy }
  }

  async function remove(id: string): Promise<void> {
    const connection = await find(id)
    if (connection.kind === 'tocsin') {
      throw new Failure('unsupported', 'This is the relay itself. Unpair it to remove it.', { next: { do: 'pair' } })
    }
    if (connection.keptBy === 'relay') {
      await calls.removeConnection(await relay.access(), id)
      return refresh()
    }
    await kept.ownConnections.set((await kept.ownConnections.get()).filter(own => own.id !== id))
    deps.changed()
  }

  async function check(id: string): Promise<CheckResult> {
    const connection = await find(id)
    if (connection.kind !== 'tocsin' && connection.runs === 'relay') {
      return calls.checkConnection(await relay.access(), id)
    }
    const viewer = viewerAccess(connection, deps.fetch, deps.has)
    const access = connection.kind === 'tocsin' ? { ...viewer, send: (await relay.access()).send } : viewer
    return checkSource(connection, { ...access, now: deps.now, signal: new AbortController().signal })
  }

  return {
    all,
    add,
    remove,
    check,
    refresh,
    list: async () => ({ connections: await all(), failure: (await kept.relayConnections.get()).failure }),
    places: async () => (await all()).map(({ kind, baseUrl }) => ({ kind, baseUrl })),
  }
}

async function hear(relay: Relay, before: Connection[]) {
  try {
    if (!(await relay.info())) return { items: [], failure: null }
    return { items: await calls.listConnections(await relay.access()), failure: null }
  } catch (thrown) {
    return { items: before, failure: toFailure(thrown).value }
  }
}

/** The relay's own statistics are a source as soon as it is paired. */
function relayItself(address: string): KnownConnection {
  const name = new URL(address).host
  return {
    id: 'tocsin',
    kind: 'tocsin',
    name,
    baseUrl: address,
    runs: 'relay',
    headers: {},
    options: {},
    keptBy: 'relay',
  }
}

function readPlace(link: string): Omit<calls.NewConnection, 'runs'> {
  const target = parseLink(link.trim())[0]
  if (!target) {
    throw new Failure(
      'bad-input',
      'Tocsin does not know this kind of link. Paste one to a dashboard or a query page.',
      {
        field: 'link',
      },
    )
  }
  if (target.source === 'tocsin') {
    throw new Failure('conflict', 'This is a relay’s own chart. Pair the relay, and it draws itself.', {
      next: { do: 'pair' },
    })
  }
  return { kind: target.source, baseUrl: target.base }
}

function refuseKnown(place: KnownPlace, known: KnownConnection[]): void {
  const same = known.find(connection => connection.kind === place.kind && connection.baseUrl === place.baseUrl)
  if (same) throw new Failure('conflict', `${place.baseUrl} is connected already, as “${same.name}”.`)
}

/** With an admin's pairing everybody gets the connection; else it stays in this browser. */
function whereToKeep(runs: Runs, role: Parameters<typeof mayActAs>[0] | undefined): 'relay' | 'browser' {
  if (role && mayActAs(role, 'admin')) return 'relay'
  if (runs === 'viewer') return 'browser'
  if (role) throw new Failure('forbidden', 'Only an admin of the relay can add connections that run in it.')
  throw new Failure('not-paired', 'No relay is paired with this browser, so nothing can run in it.', {
    next: { do: 'pair' },
  })
}
