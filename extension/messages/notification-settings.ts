import * as z from 'zod'
import { Severity } from '#shared/model/severity.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What a person wants to hear of, on this computer. */
export const NotificationSettings = z.object({
  on: z.boolean(),
  /** And worse. */
  from: Severity,
  /** As `chosen-projects` writes them: a slug, or `slug@relay`; none: every project. */
  projects: z.array(z.string().max(600)).max(500),
  /** Only what one is assigned to. */
  mine: z.boolean(),
  sound: z.boolean(),
  /** Times of this computer's clock, `22:00`; null: none. */
  quiet: z.object({ from: time, to: time, exceptCritical: z.boolean() }).nullable(),
})
export type NotificationSettings = z.infer<typeof NotificationSettings>

export const usualNotifications: NotificationSettings = {
  on: false,
  from: 'high',
  projects: [],
  mine: false,
  sound: false,
  quiet: null,
}
