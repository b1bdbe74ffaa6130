import { createStore, del, get, set } from 'idb-keyval'
import * as z from 'zod'
import { Role } from '#shared/model/role.ts'

/** The paired relay with its token. Never leaves the background. */
const Pairing = z.object({ address: z.string(), token: z.string(), role: Role, pairedAt: z.number() })
export type Pairing = z.infer<typeof Pairing>

/** Where the token is kept: IndexedDB of our own origin, which scripts in foreign pages cannot read, unlike `storage.local`. */
export type Vault = {
  read: () => Promise<Pairing | null>
  keep: (pairing: Pairing) => Promise<void>
  forget: () => Promise<void>
}

const key = 'relay'

export function browserVault(): Vault {
  const store = createStore('tocsin-vault', 'secrets')
  return {
    async read() {
      const parsed = Pairing.safeParse(await get(key, store))
      return parsed.success ? parsed.data : null
    },
    keep: pairing => set(key, pairing, store),
    forget: () => del(key, store),
  }
}
