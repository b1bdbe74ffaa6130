import type { DestinationKind } from '#shared/model/destination.ts'
import { emailNotifier } from './email/notifier.ts'
import type { Notifier } from './notifier.ts'
import { webhookNotifier } from './webhook/notifier.ts'

/** Every kind of outgoing message. The only list of them. */
export const notifiers: Readonly<Record<DestinationKind, Notifier>> = {
  email: emailNotifier as Notifier,
  webhook: webhookNotifier as Notifier,
}
