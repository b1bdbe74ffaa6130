import type { KnownConnection } from '#extension/messages/contract.ts'
import * as calls from '#extension/relay-client/relay-calls.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { Failure, toFailure, type FailureValue } from '#shared/kit/failure.ts'
import type { CheckResult, Connection, Runs } from '#shared/model/connection.ts'
import { mayActAs } from '#shared/model/role.ts'
import type { ConnectionChange, ConnectionCreate } from '#shared/relay-api/connections.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import { checkConnection } from '#shared/log-sources/registry.ts'
import { askedWith } from './asked-with.ts'
import type { HasPermission } from './host-permission.ts'
import type { KnownPlace } from './page-links.ts'
import type { Relay, Relays } from './relays.ts'
import { viewerAccess, type Fetch } from './viewer-send.ts'

type NewConnection = Parameters<typeof calls.addConnection>[1]

/** A connection's id, and the address of the relay that keeps it; absent where this browser does. */
export type ConnectionId = { id: string; relay?: string | undefined }

/**
 * Every place that this browser knows: the relays themselves, their connections, and those kept here. Where two are the same
 * place, the first is asked: the main relay's before another's, a relay's before this browser's.
 */
export type Connections = {
  all: () => Promise<KnownConnection[]>
  list: () => Promise<{ connections: KnownConnection[]; failure: FailureValue | null }>
  /** What pages may know. */
  places: () => Promise<KnownPlace[]>
  /** In the relay that is named; without one in the main relay, or in this browser. @throws Failure `conflict`, or `forbidden` and `not-paired` where it is to ask and cannot be told to */
  add: (wanted: ConnectionCreate & { relay?: string | undefined }) => Promise<KnownConnection>
  /** One of this browser that a relay is to ask from now on moves there, to the main one unless told. @throws Failure */
  change: (one: ConnectionId, wanted: ConnectionChange, to?: string) => Promise<KnownConnection>
  remove: (one: ConnectionId) => Promise<void>
  check: (one: ConnectionId) => Promise<CheckResult>
  /** Asks a relay for its list, or all of them. Keeps what was last heard of one that does not answer. Never throws. */
  refresh: (address?: string) => Promise<void>
}

export type ConnectionsDeps = {
  relays: Relays
  kept: Pick<Kept, 'ownConnections' | 'ofRelay'>
  fetch: Fetch
  has: HasPermission
  now: () => number
  newId: () => string
  /** Called after the list has changed. */
  changed: () => void
}

export function createConnections(deps: ConnectionsDeps): Connections {
  const { relays, kept } = deps

  async function all(): Promise<KnownConnection[]> {
    const [paired, own] = await Promise.all([relays.all(), kept.ownConnections.get()])
    const ofRelays = await Promise.all(paired.map(ofRelay))
    return [...ofRelays.flat(), ...own.map(connection => ({ ...connection, keptBy: 'browser' as const }))]
  }

  async function ofRelay({ info: { address } }: Relay): Promise<KnownConnection[]> {
    const { items } = await kept.ofRelay(address).connections.get()
    return [relayItself(address), ...items.map(connection => keptByRelay(connection, address))]
  }

  async function find({ id, relay }: ConnectionId): Promise<KnownConnection> {
    const found = (await all()).find(connection => connection.id === id && connection.relay === relay)
    if (found) return found
    throw new Failure('not-found', 'This connection is no longer there.')
  }

  async function refresh(address?: string): Promise<void> {
    const paired = await relays.all()
    await Promise.all(paired.filter(({ info }) => address === undefined || info.address === address).map(refreshOne))
  }

  async function refreshOne(relay: Relay): Promise<void> {
    const { address } = relay.info
    const item = kept.ofRelay(address).connections
    const before = await item.get()
    const after = await hear(relay, before.items)
    if (!(await relays.all()).some(({ info }) => info.address === address)) return // left meanwhile
    await item.set(after)
    if (JSON.stringify(before.items) !== JSON.stringify(after.items)) deps.changed()
  }

  async function add({ secret, relay, ...wanted }: Parameters<Connections['add']>[0]): Promise<KnownConnection> {
    const given = await named(relay)
    // One that was named keeps it or refuses: nothing is put elsewhere than was said.
    const runs = relay === undefined ? wanted.runs : 'relay'
    const keeper = whereToKeep(runs, given?.info.role) === 'relay' ? given : undefined
    refuseKnown(wanted, await all(), { relay: keeper?.info.address })
    if (keeper) return addTo(keeper, { ...wanted, secret })
    const connection: Connection = { id: deps.newId(), ...wanted, name: wanted.name ?? new URL(wanted.baseUrl).host }
    await keepOwn(own => [...own, connection])
    return { ...connection, keptBy: 'browser' }
  }

  /** The main one where none is named; undefined: none is paired. @throws Failure `not-paired` for one that is named */
  async function named(relay: string | undefined): Promise<Relay | undefined> {
    return relay === undefined ? (await relays.all())[0] : relays.one(relay)
  }

  async function addTo({ info: { address }, access }: Relay, wanted: NewConnection): Promise<KnownConnection> {
    const connection = await calls.addConnection(access, wanted)
    await refresh(address)
    return keptByRelay(connection, address)
  }

  async function change(one: ConnectionId, wanted: ConnectionChange, to?: string): Promise<KnownConnection> {
    const { keptBy, relay, ...before } = await find(one)
    const { secret, ...given } = wanted
    const after = { ...before, ...given }
    refuseKnown(after, await all(), one)
    if (keptBy === 'relay') {
      const { access, info } = await relays.one(relay)
      const connection = await calls.changeConnection(access, one.id, wanted)
      await refresh(info.address)
      return keptByRelay(connection, info.address)
    }
    if (after.runs === 'relay') return moveToRelay(after, secret, to)
    await keepOwn(own => own.map(other => (other.id === one.id ? after : other)))
    return { ...after, keptBy }
  }

  /** Added there before it is forgotten here: nothing is lost where the relay refuses. */
  async function moveToRelay(
    own: Connection,
    secret: ConnectionChange['secret'],
    to: string | undefined,
  ): Promise<KnownConnection> {
    whereToKeep('relay', (await named(to))?.info.role)
    const { id, kind, ...values } = own
    if (kind === 'tocsin') throw new Failure('unsupported', 'This is the relay itself.')
    const moved = await addTo(await relays.one(to), { kind, ...values, ...(secret ? { secret } : {}) })
    await keepOwn(all => all.filter(one => one.id !== id))
    return moved
  }

  async function keepOwn(changeThem: (own: Connection[]) => Connection[]): Promise<void> {
    await kept.ownConnections.set(changeThem(await kept.ownConnections.get()))
    deps.changed()
  }

  async function remove(one: ConnectionId): Promise<void> {
    const connection = await find(one)
    if (connection.kind === 'tocsin') {
      throw new Failure('unsupported', 'This is the relay itself. Unpair it to remove it.', { next: { do: 'pair' } })
    }
    if (connection.keptBy === 'relay') {
      await calls.removeConnection((await relays.one(connection.relay)).access, one.id)
      return refresh(connection.relay)
    }
    await keepOwn(own => own.filter(other => other.id !== one.id))
  }

  async function check(one: ConnectionId): Promise<CheckResult> {
    const connection = await find(one)
    if (connection.kind !== 'tocsin' && connection.runs === 'relay') {
      return calls.checkConnection((await relays.one(connection.relay)).access, one.id)
    }
    const viewer = viewerAccess(connection, deps.fetch, deps.has)
    const access =
      connection.kind === 'tocsin' ? { ...viewer, send: (await relays.one(connection.relay)).access.send } : viewer
    return checkConnection(connection, { ...access, now: deps.now, signal: new AbortController().signal })
  }

  return {
    all,
    add,
    change,
    remove,
    check,
    refresh,
    async list() {
      const heard = (await relays.all()).map(({ info }) => kept.ofRelay(info.address).connections.get())
      const failures = (await Promise.all(heard)).flatMap(({ failure }) => failure ?? [])
      return { connections: await all(), failure: failures[0] ?? null }
    },
    places: async () => (await all()).flatMap(({ kind, baseUrl }) => (isLogKind(kind) ? [] : [{ kind, baseUrl }])),
  }
}

async function hear({ access }: Relay, before: Connection[]) {
  try {
    return { items: await calls.listConnections(access), failure: null }
  } catch (thrown) {
    return { items: before, failure: toFailure(thrown).value }
  }
}

function keptByRelay(connection: Connection, relay: string): KnownConnection {
  return { ...connection, keptBy: 'relay', relay }
}

/** The relay's own statistics are a source as soon as it is paired. */
function relayItself(address: string): KnownConnection {
  const name = new URL(address).host
  const place = { id: 'tocsin', kind: 'tocsin', name, baseUrl: address } as const
  return keptByRelay({ ...place, runs: 'relay', headers: {}, options: {} }, address)
}

/** Once per house: two relays may both have a place, and the first is asked. @param self keeps it, or is to */
function refuseKnown({ kind, baseUrl }: KnownPlace, known: KnownConnection[], self: Partial<ConnectionId>): void {
  const others = askedWith(self, known).filter(({ id, relay }) => id !== self.id || relay !== self.relay)
  const same = others.find(other => other.kind === kind && other.baseUrl === baseUrl)
  if (!same) return
  throw new Failure('conflict', `${baseUrl} is connected already, as “${same.name}”.`, { field: 'baseUrl' })
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
