import * as z from 'zod'

// PagerDuty's Events API v2. https://developer.pagerduty.com/docs/events-api-v2-overview (August 2026)

const text = z.string().nullish().catch(null)
const Link = z.object({ href: z.string(), text })
const Image = z.object({ src: z.string(), href: text })

/** Documented limits: a summary of 1,024 characters, a key of 255. Longer summaries are cut by PagerDuty, too. */
const dedupKey = z.string('must be text').min(1, 'must not be empty').max(255, 'must be at most 255 characters')

export const Trigger = z.object({
  event_action: z.literal('trigger'),
  routing_key: z.string('is missing'),
  dedup_key: dedupKey.nullish(),
  payload: z.object(
    {
      summary: z.string('is missing').min(1, 'must not be empty'),
      source: z.string('is missing').min(1, 'must not be empty'),
      severity: z.enum(['critical', 'error', 'warning', 'info'], 'must be critical, error, warning or info'),
      timestamp: text,
      component: text,
      group: text,
      class: text,
      custom_details: z.unknown().optional(),
    },
    'is missing',
  ),
  images: z.array(Image).nullish().catch(null),
  links: z.array(Link).nullish().catch(null),
  client: text,
  client_url: text,
})
export type Trigger = z.infer<typeof Trigger>

const Change = { routing_key: z.string('is missing'), dedup_key: dedupKey }

export const Event = z.discriminatedUnion(
  'event_action',
  [
    Trigger,
    z.object({ event_action: z.literal('acknowledge'), ...Change }),
    z.object({ event_action: z.literal('resolve'), ...Change }),
  ],
  'must be trigger, acknowledge or resolve',
)
export type Event = z.infer<typeof Event>
