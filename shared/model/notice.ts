import * as z from 'zod'

export const noticeChanges = ['opened', 'acknowledged', 'severity', 'note', 'resolved', 'closed'] as const
export type NoticeChange = (typeof noticeChanges)[number]

/** One message to one destination about one change, with its delivery state. */
export const Notice = z
  .object({
    id: z.string(),
    destination: z.string(),
    change: z.enum(noticeChanges),
    state: z.enum(['waiting', 'sending', 'sent', 'dead']),
    attempts: z.number().int(),
    nextAt: z.iso.datetime().nullable(),
    sentAt: z.iso.datetime().nullable(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>
