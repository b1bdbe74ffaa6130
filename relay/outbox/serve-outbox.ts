import { setTimeout as delay } from 'node:timers/promises'
import { claimNotices, nextDue, type NoticeRow } from '../store/notices.ts'
import { patienceMs } from './deliver.ts'
import type { OutboxDeps } from './outbox-deps.ts'
import { settleTold, settleTrouble } from './settle.ts'
import { tellGroup } from './tell-group.ts'

/** Longer than a delivery may take, so that nobody else claims what is under way. */
const leaseMs = patienceMs * 2
const mostAtOnce = 20
/** Looks this often for what was written and for what has become due. */
const pollMs = 500

/** Tells people what waits, until the signal ends. Several relays may do this on one database. Never rejects. */
export async function serveOutbox(deps: OutboxDeps, signal: AbortSignal): Promise<void> {
  const busy = new Set<Promise<void>>()
  while (!signal.aborted) {
    try {
      for (const group of await claim(deps, mostAtOnce - busy.size)) {
        const work: Promise<void> = tellAndSettle(deps, group, signal).finally(() => busy.delete(work))
        busy.add(work)
      }
    } catch (err) {
      if (!signal.aborted) deps.log.error({ err }, 'the outbox could not be read')
    }
    await delay(pollMs, undefined, { signal, ref: false }).catch(() => undefined) // ended by the signal
  }
  await Promise.all(busy)
}

/** Tells everything that is due by now, once, and resolves when it is settled: for tests, whose clock stands still. */
export async function drainOutbox(deps: OutboxDeps, signal: AbortSignal): Promise<void> {
  for (let claimed = await claim(deps, mostAtOnce); claimed.length > 0; claimed = await claim(deps, mostAtOnce)) {
    await Promise.all(claimed.map(group => tellAndSettle(deps, group, signal)))
  }
}

async function claim(deps: OutboxDeps, most: number): Promise<NoticeRow[][]> {
  if (most <= 0) return []
  const now = deps.now()
  // Looked up outside first: a relay with nothing to tell does not write.
  const due = await nextDue(deps.database.read)
  if (due === null || due > now) return []
  return deps.database.write(tx => claimNotices(tx, { now, lease: now + leaseMs, most }))
}

/** Marked done only after it is done: sent when the other side said so. Never rejects. */
async function tellAndSettle(deps: OutboxDeps, group: readonly NoticeRow[], signal: AbortSignal): Promise<void> {
  try {
    const told = await tellGroup(deps, group, signal)
    if (told.ok) await settleTold(deps, group, told.posting)
    else if (!signal.aborted) await settleTrouble(deps, group, told.trouble) // else its lease runs out
  } catch (err) {
    deps.log.error({ err, notice: group[0]?.id }, 'a notice could not be settled: it will be told again')
  }
}
