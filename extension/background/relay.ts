import type { RelayInfo } from '#extension/messages/contract.ts'
import type { RelayAccess } from '#extension/relay-client/call-relay.ts'
import { pair } from '#extension/relay-client/relay-calls.ts'
import type { ReadPolicy } from '#extension/storage/policy.ts'
import type { Pairing, Vault } from '#extension/storage/vault.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { Send } from '#shared/kit/send-json.ts'
import { normaliseBase } from '#shared/kit/urls.ts'
import { requirePermission, type HasPermission } from './host-permission.ts'
import type { Fetch } from './viewer-send.ts'

/** The relay that this browser is paired with, if any. */
export type Relay = {
  info: () => Promise<RelayInfo | null>
  /** @throws Failure `not-paired` */
  access: () => Promise<RelayAccess>
  pair: (address: string, code: string) => Promise<RelayInfo>
  forget: () => Promise<void>
}

export type RelayDeps = { vault: Vault; policy: ReadPolicy; fetch: Fetch; has: HasPermission; now: () => number }

const timeout = 30_000

export function createRelay({ vault, policy, fetch, has, now }: RelayDeps): Relay {
  const accessTo = (address: string, token: string | null): RelayAccess => ({
    address,
    token,
    send: relaySend(address, fetch, has),
  })
  /** One that the policy does not name is not asked any more, and back when it may be. */
  async function paired(): Promise<Pairing | null> {
    const [pairing, { relay }] = await Promise.all([vault.read(), policy()])
    return pairing && (relay === null || relay === pairing.address) ? pairing : null
  }

  return {
    async info() {
      const pairing = await paired()
      return pairing ? withoutToken(pairing) : null
    },
    async access() {
      const pairing = await paired()
      if (pairing) return accessTo(pairing.address, pairing.token)
      throw new Failure('not-paired', 'No relay is paired with this browser.', { next: { do: 'pair' } })
    },
    async pair(text, code) {
      const address = normaliseBase(text)
      if (!address) {
        throw new Failure('bad-input', `“${text}” is not an http or https address.`, { field: 'address' })
      }
      const { relay } = await policy()
      if (relay !== null && relay !== address) {
        throw new Failure('forbidden', `Your organisation lets this browser pair with ${relay} only.`, {
          field: 'address',
        })
      }
      const { token, role } = await pair(accessTo(address, null), code)
      const pairing = { address, token, role, pairedAt: now() }
      await vault.keep(pairing)
      return withoutToken(pairing)
    },
    forget: () => vault.forget(),
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
