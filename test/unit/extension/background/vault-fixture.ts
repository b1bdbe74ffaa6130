import type { Pairing, Vault } from '#extension/storage/vault.ts'

/** A vault in memory. */
export function vaultOf(...pairings: readonly Pairing[]): Vault {
  let kept = [...pairings]
  return { all: async () => kept, change: async change => void (kept = change(kept)) }
}

export function pairingOf(address: string, more: Partial<Pairing> = {}): Pairing {
  return { address, token: 'secret', role: 'responder', pairedAt: 0, ...more }
}
