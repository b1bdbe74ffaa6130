import type { RelayAccess } from '#extension/relay-client/call-relay.ts'
import { outcomeOf, unwrap } from '#shared/kit/failure.ts'
import type { Relay } from './relays.ts'

/** Milliseconds: where there are others, nobody waits longer for one. */
const patience = 10_000

/**
 * Asks relays at once: one that does not answer takes nothing away from the others.
 * @returns what those that answered said, in the order of the relays
 * @throws Failure of the first one where none answers
 */
export async function askAll<T>(
  relays: readonly Relay[],
  ask: (access: RelayAccess, address: string) => Promise<T>,
): Promise<{ address: string; value: T }[]> {
  const access = relays.length > 1 ? impatient : (relay: Relay) => relay.access
  const outcomes = await Promise.all(
    relays.map(async relay => {
      const { address } = relay.info
      return { address, outcome: await outcomeOf(() => ask(access(relay), address)) }
    }),
  )
  const good = outcomes.flatMap(({ address, outcome }) => (outcome.ok ? [{ address, value: outcome.value }] : []))
  const [first] = outcomes
  if (good.length === 0 && first) unwrap(first.outcome)
  return good
}

function impatient({ access }: Relay): RelayAccess {
  return {
    ...access,
    send: request => {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(patience)])
      return access.send(new Request(request, { signal }))
    },
  }
}
