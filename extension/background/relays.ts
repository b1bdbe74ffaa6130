import type { RelayInfo } from '#extension/messages/relay-messages.ts'
import type { RelayAccess } from '#extension/relay-client/call-relay.ts'
import { pair, revokeOwnToken } from '#extension/relay-client/relay-calls.ts'
import type { ReadPolicy } from '#extension/storage/policy.ts'
import type { Pairing, Vault } from '#extension/storage/vault.ts'
import { Failure, toFailure } from '#shared/kit/failure.ts'
import type { Send } from '#shared/kit/send-json.ts'
import { normaliseBase } from '#shared/kit/urls.ts'
import { requirePermission, type HasPermission } from './host-permission.ts'
import type { Fetch } from './viewer-send.ts'

/** A relay that this browser is paired with; its address is what tells it from the others. */
export type Relay = { info: RelayInfo; access: RelayAccess }

/** The relays that this browser is paired with. */
export type Relays = {
  /** The main one first, and where two would do, an earlier one is taken. */
  all: () => Promise<Relay[]>
  /** That of an address; without one, the main one. @throws Failure `not-paired` */
  one: (address?: string) => Promise<Relay>
  /** One of the same address is paired anew. @throws Failure */
  pair: (address: string, code: string) => Promise<RelayInfo>
  makeMain: (address: string) => Promise<void>
  /** Signs out, whether the relay answers or not. @returns whether the token is known to be good for nothing there */
  forget: (address: string) => Promise<boolean>
  /** Signs out of all of them. @returns the addresses of those where the token may still be good */
  forgetAll: () => Promise<string[]>
}

export type RelaysDeps = { vault: Vault; policy: ReadPolicy; fetch: Fetch; has: HasPermission; now: () => number }

const timeout = 30_000

export function createRelays({ vault, policy, fetch, has, now }: RelaysDeps): Relays {
  const accessTo = (address: string, token: string | null): RelayAccess => ({
    address,
    token,
    send: relaySend(address, fetch, has),
  })

  /** One that the policy does not name is not asked any more, and back when it may be. */
  async function all(): Promise<Relay[]> {
    const pairings = await vault.all()
    if (pairings.length === 0) return []
    const { relay } = await policy()
    return pairings
      .filter(({ address }) => relay === null || relay === address)
      .map(pairing => ({ info: withoutToken(pairing), access: accessTo(pairing.address, pairing.token) }))
  }

  /** One that the policy does not name is not asked, not even to sign out. */
  async function revoked(address: string): Promise<boolean> {
    const relay = (await all()).find(({ info }) => info.address === address)
    if (!relay) return false
    try {
      await revokeOwnToken(relay.access)
      return true
    } catch (thrown) {
      return ['signed-out', 'expired'].includes(toFailure(thrown).code)
    }
  }

  return {
    all,
    async one(address) {
      const paired = await all()
      const found = address === undefined ? paired[0] : paired.find(({ info }) => info.address === address)
      if (found) return found
      const sentence =
        address === undefined
          ? 'No relay is paired with this browser.'
          : `The relay ${new URL(address).host} is not paired with this browser.`
      throw new Failure('not-paired', sentence, { next: { do: 'pair' } })
    },
    async pair(text, code) {
      const address = normaliseBase(text)
      if (!address) {
        throw new Failure('bad-input', `“${text}” is not an http or https address.`, { field: 'address' })
      }
      const { relay } = await policy('fresh')
      if (relay !== null && relay !== address) {
        throw new Failure('forbidden', `Your organisation lets this browser pair with ${relay} only.`, {
          field: 'address',
        })
      }
      const { token, role } = await pair(accessTo(address, null), code)
      const pairing = { address, token, role, pairedAt: now() }
      await vault.change(before => {
        const known = before.some(one => one.address === address)
        return known ? before.map(one => (one.address === address ? pairing : one)) : [...before, pairing]
      })
      return withoutToken(pairing)
    },
    makeMain: address =>
      vault.change(before => [...before].sort((a, b) => +(b.address === address) - +(a.address === address))),
    async forget(address) {
      const isRevoked = await revoked(address)
      await vault.change(before => before.filter(one => one.address !== address))
      return isRevoked
    },
    async forgetAll() {
      const addresses = (await vault.all()).map(one => one.address)
      const gone = await Promise.all(addresses.map(revoked))
      await vault.change(() => [])
      return addresses.filter((_, index) => !gone[index])
    },
  }
}

function withoutToken({ address, role, pairedAt }: Pairing): RelayInfo {
  return { address, role, pairedAt }
}

/** The token is the only credential: no cookies go along, and no redirect takes it elsewhere. */
function relaySend(address: string, fetch: Fetch, has: HasPermission): Send {
  return async request => {
    await requirePermission(has, address)
    const response = await fetch(request, {
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeout)]),
    })
    if (response.type !== 'opaqueredirect') return response
    throw new Failure(
      'bad-answer',
      `${new URL(address).host} sends questions elsewhere. Pair with the relay’s final address.`,
      {
        next: { do: 'options', section: 'relay' },
      },
    )
  }
}
