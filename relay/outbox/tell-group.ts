import { DeliveryTrouble } from '../notifiers/notifier.ts'
import { mailOf } from '../notifiers/email/mail-of.ts'
import { findDestination } from '../store/destinations.ts'
import type { NoticeRow } from '../store/notices.ts'
import { findPosting } from '../store/postings.ts'
import { buildMessage } from './build-message.ts'
import { unsubscribeUrl } from './unsubscribe.ts'
import { deliverTo, toTrouble } from './deliver.ts'
import type { OutboxDeps } from './outbox-deps.ts'

export type Told = { ok: true; posting?: Record<string, string> } | { ok: false; trouble: DeliveryTrouble }

/** Tells a lane what happened to one incident, in one message. Never rejects. */
export async function tellGroup(deps: OutboxDeps, group: readonly NoticeRow[], signal: AbortSignal): Promise<Told> {
  const [first] = group
  if (!first) return { ok: true }
  try {
    const message = await buildMessage(deps, group)
    if (!message) return { ok: true } // the incident is gone: nobody has to hear of it
    if (first.recipient !== null) {
      const { recipient: to, projectId } = first
      const unsubscribe = unsubscribeUrl(deps, { projectId, email: to })
      await deps.mail(mailOf({ key: first.id, message, to, unsubscribe }))
      return { ok: true }
    }
    const reader = deps.database.read
    const destination = await findDestination(reader, first.projectId, first.destinationId ?? '')
    if (!destination?.active) {
      return { ok: false, trouble: new DeliveryTrouble('The destination is switched off.', { final: true }) }
    }
    const posting = await findPosting(reader, first.incidentId, destination.id)
    const told = await deliverTo(deps, {
      destination,
      key: first.id,
      message,
      posting,
      again: first.attempts > 1,
      signal,
    })
    return { ok: true, posting: told.posting }
  } catch (thrown) {
    return { ok: false, trouble: toTrouble(thrown, first.recipient ?? 'The destination') }
  }
}
