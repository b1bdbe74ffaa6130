import * as z from 'zod'
import { noticeReasons } from './destination.ts'

export const noticeStates = ['waiting', 'sending', 'sent', 'dead'] as const

/** One message to one destination about one change, with its delivery state. */
export const Notice = z
  .object({
    /** Travels with the message, so that the other side can drop a repeat. */
    id: z.string(),
    /** The destination's id; `member` for the project's own mails. */
    destination: z.string(),
    /** Its name for people: the destination's, or the mail address. */
    to: z.string(),
    /** `refresh`: nothing that anybody is told of; a card is drawn anew. */
    change: z.enum(noticeReasons),
    state: z.enum(noticeStates),
    attempts: z.number().int(),
    /** When it is tried next; null when it will not be. */
    nextAt: z.iso.datetime().nullable(),
    sentAt: z.iso.datetime().nullable(),
    /** What the other side said, in a sentence. */
    lastError: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>
