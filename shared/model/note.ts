import * as z from 'zod'

/** A comment or system line on an incident's timeline. `at` is when it happened, `createdAt` when it was written. */
export const Note = z
  .object({
    id: z.string(),
    kind: z.enum(['comment', 'system', 'timeline']),
    author: z.string(),
    /** Markdown. */
    body: z.string(),
    at: z.iso.datetime(),
    createdAt: z.iso.datetime(),
    /** When its author last changed it. */
    editedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Note' })
export type Note = z.infer<typeof Note>
