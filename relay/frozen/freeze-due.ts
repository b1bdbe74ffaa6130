import { setTimeout as delay } from 'node:timers/promises'
import { nextTry } from '../outbox/backoff.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import { addFrozen } from '../store/frozen-charts.ts'
import {
  claimFreezings,
  hasDueFreezing,
  planFreezing,
  settleFreezing,
  type ClaimedFreezing,
} from '../store/freezings.ts'
import { freezeIncident } from './freeze-incident.ts'

/** Longer than all charts of an incident may take. */
const leaseMs = 180_000
/** Incidents; each asks for up to twelve charts. */
const mostAtOnce = 3
const pollMs = 2000

type Deps = SourceDeps & { random: () => number }

/** Freezes what is due, until the relay stops. Several relays may do this on one database. Never rejects. */
export async function keepFreezing(deps: Deps): Promise<void> {
  const busy = new Set<Promise<void>>()
  while (!deps.signal.aborted) {
    try {
      for (const claimed of await claim(deps, mostAtOnce - busy.size)) {
        const work: Promise<void> = freeze(deps, claimed).finally(() => busy.delete(work))
        busy.add(work)
      }
    } catch (err) {
      if (!deps.signal.aborted) deps.log.error({ err }, 'the charts to freeze could not be read')
    }
    await delay(pollMs, undefined, { signal: deps.signal, ref: false }).catch(() => undefined) // ended by the signal
  }
  await Promise.all(busy)
}

/** Freezes everything that is due by now, once: for tests, whose clock stands still. */
export async function freezeDue(deps: Deps): Promise<void> {
  while (!deps.signal.aborted) {
    const claimed = await claim(deps, mostAtOnce)
    if (claimed.length === 0) return
    await Promise.all(claimed.map(one => freeze(deps, one)))
  }
}

async function claim(deps: Deps, most: number): Promise<ClaimedFreezing[]> {
  const now = deps.now()
  // Looked up outside first: a relay with nothing to do does not write.
  if (most <= 0 || !(await hasDueFreezing(deps.database.read, now))) return []
  const lease = { id: deps.newId(), until: now + leaseMs }
  return deps.database.write(tx => claimFreezings(tx, now, lease, most))
}

/**
 * What could be had is kept, and only what could not is asked for again; done when nothing is missing, or after three
 * days. Never rejects: what could not be settled is done again when the lease is over.
 */
async function freeze(deps: Deps, claimed: ClaimedFreezing): Promise<void> {
  const { freezing, incident } = claimed
  try {
    const { kept, missing, lastMoment } = await freezeIncident(deps, claimed)
    const now = deps.now()
    const attempts = freezing.attempts + 1
    const wait = missing ? nextTry(attempts, undefined, deps.random()) : null
    // Stopped, not refused: another relay does it at once.
    const again = deps.signal.aborted
      ? { dueAt: freezing.dueAt, attempts: freezing.attempts }
      : wait !== null && { dueAt: now + wait, attempts }
    await deps.database.write(async tx => {
      if (!(await settleFreezing(tx, freezing, again || 'done'))) return
      for (const row of kept) await addFrozen(tx, row)
      if (again || freezing.occasion !== 'opened' || lastMoment === null) return
      await planFreezing(tx, { incidentId: incident.id, occasion: 'retention', since: now, dueAt: lastMoment })
    })
  } catch (err) {
    deps.log.error({ err, incident: incident.id }, 'charts could not be frozen: it will be tried again')
  }
}
