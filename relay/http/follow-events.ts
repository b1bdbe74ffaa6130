import type { RelayEvent } from '#shared/relay-api/events.ts'
import { lastEventId, readEvents } from '../store/events.ts'
import { visibleSlugs } from './admit.ts'
import { findCaller } from './caller.ts'
import type { Caller, Relay } from './context.ts'

/** Often enough for proxies that close quiet connections after a minute, and for browsers that do after thirty seconds. */
const heartbeat = 20_000
/** How long a revoked token may listen on: its reader is to be told, not to find out with the next question. */
const tokenCheck = 5000
const batch = 100

/** Where to begin. An id that the log has not reached is of another database: begin now. @param given the last one seen */
export async function startAfter(relay: Relay, given: string | undefined): Promise<number> {
  const last = await lastEventId(relay.database.read)
  const wanted = /^\d{1,15}$/.test(given ?? '') ? Number(given) : last
  return Math.min(wanted, last)
}

/**
 * What happens after an event, as far as a caller may see it; null where nothing happened for a while. Ends with the signal,
 * within seconds after the token counts no more.
 */
export async function* followEvents(
  relay: Relay,
  { caller, token, signal }: { caller: Caller; token: string; signal: AbortSignal },
  after: number,
): AsyncGenerator<RelayEvent | null> {
  let last = after
  let saidAt = relay.now()
  while (!signal.aborted) {
    const events = await readEvents(relay.database.read, last, batch)
    const visible = await visibleSlugs(relay, caller)
    for (const event of events) {
      last = event.id
      if (visible && !visible.includes(event.project)) continue
      saidAt = relay.now()
      yield event
    }
    if (events.length === batch) continue
    const left = (caller.expiresAt ?? Infinity) - relay.now()
    await relay.feed.waitAfter(last, Math.max(0, Math.min(tokenCheck, left)), signal)
    // Each time: where much happens, a revoked token would listen on for ever.
    if (!(await findCaller(relay, token, 'api'))) return
    if (relay.now() - saidAt < heartbeat) continue
    saidAt = relay.now()
    yield null
  }
}
