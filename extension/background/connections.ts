import type { KnownConnection } from '#extension/messages/contract.ts'
import * as calls from '#extension/relay-client/relay-calls.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { Failure, toFailure, type FailureValue } from '#shared/kit/failure.ts'
import type { CheckResult, Connection, Runs } from '#shared/model/connection.ts'
import { mayActAs } from '#shared/model/role.ts'
import type { ConnectionChange, ConnectionCreate } from '#shared/relay-api/connections.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import { checkConnection } from '#shared/log-sources/registry.ts'
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
  /** @throws Failure `conflict`, or `forbidden` and `not-paired` where the relay is to ask and cannot be told to */
  add: (wanted: ConnectionCreate) => Promise<KnownConnection>
  /** One of this browser that the relay is to ask from now on moves there. @throws Failure */
  change: (id: string, wanted: ConnectionChange) => Promise<KnownConnection>
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

  async function add({ secret, ...wanted }: ConnectionCreate): Promise<KnownConnection> {
    refuseKnown(wanted, await all())
    const info = await relay.info()
    if (whereToKeep(wanted.runs, info?.role) === 'relay') {
      const connection = await calls.addConnection(await relay.access(), { ...wanted, secret })
      await refresh()
      return { ...connection, keptBy: 'relay' }
    }
    const connection: Connection = { id: deps.newId(), ...wanted, name: wanted.name ?? new URL(wanted.baseUrl).host }
    await keepOwn(own => [...own, connection])
    return { ...connection, keptBy: 'browser' }
  }

  async function change(id: string, wanted: ConnectionChange): Promise<KnownConnection> {
    const { keptBy, ...before } = await find(id)
    const { secret, ...given } = wanted
    const after = { ...before, ...given }
    refuseKnown(after, await all(), id)
    if (keptBy === 'relay') {
      const connection = await calls.changeConnection(await relay.access(), id, wanted)
      await refresh()
      return { ...connection, keptBy }
    }
    if (after.runs === 'relay') return moveToRelay(after, secret)
    await keepOwn(own => own.map(one => (one.id === id ? after : one)))
    return { ...after, keptBy }
  }

  /** Added there before it is forgotten here: nothing is lost where the relay refuses. */
  async function moveToRelay(own: Connection, secret: ConnectionChange['secret']): Promise<KnownConnection> {
    whereToKeep('relay', (await relay.info())?.role)
    const { id, kind, ...values } = own
    if (kind === 'tocsin') throw new Failure('unsupported', 'This is the relay itself.')
    const connection = await calls.addConnection(await relay.access(), {
      kind,
      ...values,
      ...(secret ? { secret } : {}),
    })
    await keepOwn(all => all.filter(one => one.id !== id))
    await refresh()
    return { ...connection, keptBy: 'relay' }
  }

  async function keepOwn(changeThem: (own: Connection[]) => Connection[]): Promise<void> {
    await kept.ownConnections.set(changeThem(await kept.ownConnections.get()))
    deps.changed()
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
    await keepOwn(own => own.filter(one => one.id !== id))
  }

  async function check(id: string): Promise<CheckResult> {
    const connection = await find(id)
    if (connection.kind !== 'tocsin' && connection.runs === 'relay') {
      return calls.checkConnection(await relay.access(), id)
    }
    const viewer = viewerAccess(connection, deps.fetch, deps.has)
    const access = connection.kind === 'tocsin' ? { ...viewer, send: (await relay.access()).send } : viewer
    return checkConnection(connection, { ...access, now: deps.now, signal: new AbortController().signal })
  }

  return {
    all,
    add,
    change,
    remove,
    check,
    refresh,
    list: async () => ({ connections: await all(), failure: (await kept.relayConnections.get()).failure }),
    places: async () => (await all()).flatMap(({ kind, baseUrl }) => (isLogKind(kind) ? [] : [{ kind, baseUrl }])),
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

function refuseKnown({ kind, baseUrl }: KnownPlace, known: KnownConnection[], self?: string): void {
  const same = known.find(other => other.kind === kind && other.baseUrl === baseUrl && other.id !== self)
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
