import type { Deps } from '../deps.ts'
import type { Endpoints, Mail } from '../notifiers/notifier.ts'
import type { Egress, EgressScope } from '../security/egress.ts'
import type { SecretBox } from '../security/secret-box.ts'

/** What telling people takes of the world. */
export type OutboxDeps = Deps & {
  secretBox: SecretBox
  egress: (scope: EgressScope) => Egress
  /** Hands a mail to the mail server. @throws DeliveryTrouble */
  mail: (mail: Mail) => Promise<void>
  /** The picture of a chart's link for a message of a project, and an address where it can be had; null where none can be drawn. Never throws. */
  chart: (link: string, projectId: number) => Promise<{ title?: string; png?: Uint8Array; imageUrl?: string } | null>
  endpoints: Endpoints
  /** From 0 to 1. */
  random: () => number
}
