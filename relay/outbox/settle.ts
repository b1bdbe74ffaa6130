import type { DeliveryTrouble } from '../notifiers/notifier.ts'
import { markDestination } from '../store/destinations.ts'
import { pauseLane, settleNotices, type NoticeRow } from '../store/notices.ts'
import { savePosting } from '../store/postings.ts'
import { nextTry } from './backoff.ts'
import type { OutboxDeps } from './outbox-deps.ts'

/** The other side said that it has it. */
export async function settleTold(
  deps: OutboxDeps,
  group: readonly NoticeRow[],
  posting: Record<string, string> | undefined,
): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    await settleNotices(tx, group, { state: 'sent', sentAt: now })
    for (const { incidentId, destinationId } of group.slice(0, 1)) {
      if (destinationId === null) continue
      if (posting) await savePosting(tx, incidentId, destinationId, posting)
      await markDestination(tx, destinationId, now, null)
    }
  })
}

/** It did not go out: later again, or dead and visible. */
export async function settleTrouble(
  deps: OutboxDeps,
  group: readonly NoticeRow[],
  trouble: DeliveryTrouble,
): Promise<void> {
  const now = deps.now()
  const [first] = group
  if (!first) return
  const pause = trouble.final ? null : nextTry(first.attempts, trouble.retryAfter, deps.random())
  const lastError = trouble.message.slice(0, 500)
  await deps.database.write(async tx => {
    const to = pause === null ? ({ state: 'dead' } as const) : ({ state: 'waiting', nextAt: now + pause } as const)
    await settleNotices(tx, group, { ...to, lastError })
    if (trouble.retryAfter !== undefined) await pauseLane(tx, first.lane, now + trouble.retryAfter * 1000)
    if (first.destinationId === null) return
    if (trouble.posting) await savePosting(tx, first.incidentId, first.destinationId, trouble.posting)
    await markDestination(tx, first.destinationId, now, lastError)
  })
  deps.log.warn(
    { notice: first.id, destination: first.destinationId ?? 'member', attempts: first.attempts, again: pause },
    'a notice did not go out',
  )
}
