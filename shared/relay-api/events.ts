import * as z from 'zod'

/** One line of the event log, as the stream carries it. `id` only grows, so that a reader can resume after it. */
export const RelayEvent = z
  .object({
    id: z.number().int(),
    kind: z.enum(['incident-opened', 'incident-changed', 'incident-closed', 'note-added', 'alert-changed']),
    project: z.string(),
    /** The number of the incident, or of the alert for `alert-changed`. */
    iid: z.number().int(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'RelayEvent' })
export type RelayEvent = z.infer<typeof RelayEvent>
