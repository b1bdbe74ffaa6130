import * as z from 'zod'
import { Severity } from './severity.ts'

/** Kinds of places that messages go to. */
export const destinationKinds = [
  'email',
  'webhook',
  'slack',
  'teams',
  'mattermost',
  'discord',
  'ntfy',
  'gitlab',
  'github',
] as const
export const DestinationKind = z.enum(destinationKinds).meta({ id: 'DestinationKind' })
export type DestinationKind = (typeof destinationKinds)[number]

/** What can happen to an incident that people are told of. */
export const noticeChanges = [
  'opened',
  'acknowledged',
  'severity-raised',
  'note',
  'resolved',
  'closed',
  'reopened',
] as const
export const NoticeChange = z.enum(noticeChanges).meta({ id: 'NoticeChange' })
export type NoticeChange = (typeof noticeChanges)[number]

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 22:00')

/** What a notice can be about: something that people are told of, or a card that is to be drawn as things are now. */
export const noticeReasons = [...noticeChanges, 'refresh'] as const

/** Hours in which nothing is sent: what happens in them goes out at their end, unless it is critical. */
export const QuietHours = z.object({
  from: clock,
  to: clock,
  /** IANA zone in which the clock is read. */
  zone: z.string().refine(isZone, 'must be a time zone such as Europe/Berlin'),
})
export type QuietHours = z.infer<typeof QuietHours>

/** Which changes a destination is told of. */
export const DestinationRule = z.object({
  changes: z.array(NoticeChange).default([...noticeChanges]),
  /** Only incidents at least so severe; `unknown` is all of them. */
  minSeverity: Severity.default('unknown'),
  quietHours: QuietHours.nullable().default(null),
  /** After the first message about an incident, further changes are gathered for so many minutes and told of together. */
  digestMinutes: z.number().int().min(0).max(1440).default(0),
})
export type DestinationRule = z.infer<typeof DestinationRule>

/** One configured place that messages go to. `options` are its kind's; secrets are written, never read back. */
export const Destination = z
  .object({
    id: z.string(),
    kind: DestinationKind,
    name: z.string().min(1).max(255),
    active: z.boolean(),
    options: z.record(z.string(), z.unknown()),
    rule: DestinationRule,
    createdAt: z.iso.datetime(),
    /** The last message that went out, and the last that did not. */
    lastSentAt: z.iso.datetime().nullable(),
    lastFailedAt: z.iso.datetime().nullable(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'Destination' })
export type Destination = z.infer<typeof Destination>

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
