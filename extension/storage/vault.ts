import { createStore, del, get, set } from 'idb-keyval'
import * as z from 'zod'
import { looseArray } from '#shared/kit/loose.ts'
import { Role } from '#shared/model/role.ts'

/** A paired relay with its token. Never leaves the background. */
const Pairing = z.object({ address: z.string(), token: z.string(), role: Role, pairedAt: z.number() })
export type Pairing = z.infer<typeof Pairing>

/** Where the tokens are kept: IndexedDB of our own origin, which scripts in foreign pages cannot read, unlike `storage.local`. */
export type Vault = {
  /** The main one first. */
  all: () => Promise<Pairing[]>
  /** One change after the other: none works on what another has just replaced. */
  change: (change: (pairings: Pairing[]) => Pairing[]) => Promise<void>
}

/** The part of a database that is needed. */
export type SecretStore = {
  get: (key: string) => Promise<unknown>
  set: (key: string, value: unknown) => Promise<void>
  del: (key: string) => Promise<void>
}

const key = 'relays'
/** Where versions that knew one relay kept it. */
const formerKey = 'relay'

export function browserVault(moved: (address: string) => Promise<void>): Vault {
  const store = createStore('tocsin-vault', 'secrets')
  return createVault(
    { get: name => get(name, store), set: (name, value) => set(name, value, store), del: name => del(name, store) },
    moved,
  )
}

/** @param moved takes over what a version that knew one relay kept besides, before its pairing is taken over; may come again */
export function createVault(store: SecretStore, moved: (address: string) => Promise<void>): Vault {
  let running: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Pairing[]> {
    const kept = await store.get(key)
    if (kept !== undefined) return looseArray(Pairing).parse(kept)
    const former = Pairing.safeParse(await store.get(formerKey))
    if (!former.success) return []
    await moved(former.data.address)
    await store.set(key, [former.data])
    await store.del(formerKey)
    return [former.data]
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = running.then(work)
    running = mine.catch(() => undefined)
    return mine
  }

  return {
    all: () => inTurn(read),
    change: change => inTurn(async () => store.set(key, change(await read()))),
  }
}
