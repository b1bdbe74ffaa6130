import * as z from 'zod'

// Alertmanager's webhook, version "4", as of 0.34 (August 2026).
// https://prometheus.io/docs/alerting/latest/configuration/#webhook_config

/** Go's zero time, which stands for "not yet". */
export const zeroTime = '0001-01-01T00:00:00Z'

const text = z.string('must be text')
/** Label sets of senders in the middle may hold numbers or nulls; those are kept as text or dropped. */
const labelSet = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .nullish()
  .transform(set => {
    const pairs = Object.entries(set ?? {}).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
    return Object.fromEntries(pairs) as Record<string, string>
  })

export const instant = z.iso.datetime({ offset: true, error: 'is not a time such as 2026-01-01T00:00:00Z' })

export const WireAlert = z.object(
  {
    status: text.catch('firing'),
    labels: labelSet,
    annotations: labelSet,
    startsAt: instant,
    /** An end that cannot be read is no reason to lose the alert. */
    endsAt: instant
      .nullish()
      .catch(null)
      .transform(given => (given === zeroTime ? null : (given ?? null))),
    generatorURL: text.catch('').default(''),
    fingerprint: text.catch('').default(''),
  },
  'must be an alert',
)
export type WireAlert = z.infer<typeof WireAlert>

/** GitLab asks for the presence of these keys and the version, so that nothing else passes for an Alertmanager. */
const present = z.unknown().refine(value => value !== undefined, 'is missing')

/** What all alerts of the notification share. Each repeats it; senders in the middle may not. */
const shared = present.transform(given => labelSet.safeParse(given).data ?? {})

export const Envelope = z.object(
  {
    version: z.literal('4', 'must be "4"'),
    groupKey: present,
    status: present,
    receiver: present,
    groupLabels: present,
    commonLabels: shared,
    commonAnnotations: shared,
    externalURL: present,
    alerts: z.array(z.unknown(), 'must be a list of alerts'),
  },
  'must be an object',
)
export type Envelope = z.infer<typeof Envelope>
