import * as z from 'zod'
import { Alert } from '../model/alert.ts'
import { IntakeKind } from '../model/inlet.ts'
import { InletMapping } from '../model/mapping.ts'

export const InletCreate = z
  .object({ kind: IntakeKind.default('alertmanager'), name: z.string().min(1).max(255) })
  .meta({ id: 'InletCreate' })

export const InletChange = z
  .object({
    name: z.string().min(1).max(255),
    active: z.boolean(),
    /** For `generic`; null takes it away. */
    mapping: InletMapping.nullable(),
    /** For `grafana`: the name that its timestamp header was given there; null when it has none. */
    timestampHeader: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,100}$/, 'must be a header name')
      .nullable(),
  })
  .partial()
  .meta({ id: 'InletChange' })

/** POST …/rotate: the old key stays valid for so many minutes. */
export const InletRotate = z
  .object({ overlapMinutes: z.number().int().min(0).max(10080).default(60) })
  .meta({ id: 'InletRotate' })

/** POST …/test: the payload to take in as if it had come from outside; a sample one when missing. */
export const InletTest = z.object({ payload: z.unknown().optional() }).meta({ id: 'InletTest' })

/** One line of a delivery's answer: an alert that was kept, by its number and title, as GitLab answers. */
export const Delivered = z.object({ iid: z.number().int(), title: z.string() }).meta({ id: 'Delivered' })
export type Delivered = z.infer<typeof Delivered>

/** GET …/deliveries: something that arrived, and what it was answered with. */
export const InletDelivery = z
  .object({
    id: z.number().int(),
    at: z.iso.datetime(),
    /** Sent by who set the inlet up, and not by its sender. */
    isTest: z.boolean(),
    /** Of the HTTP answer. */
    status: z.number().int(),
    /** How many alerts were kept. */
    kept: z.number().int(),
    rejected: z.array(z.object({ field: z.string(), message: z.string() })),
    /** Why nothing was kept; null when something was. */
    refusal: z.string().nullable(),
    /** Cut and without secrets; null where it was not read. */
    payload: z.unknown(),
  })
  .meta({ id: 'InletDelivery' })
export type InletDelivery = z.infer<typeof InletDelivery>

/** POST …/preview: what a payload would become, with the stored mapping or another one. A sample when missing. */
export const InletPreview = z
  .object({ payload: z.unknown().optional(), mapping: InletMapping.nullable().optional() })
  .meta({ id: 'InletPreview' })

/** The alerts that would result; nothing is kept. */
export const InletPreviewed = z
  .object({
    payload: z.unknown(),
    alerts: z.array(
      Alert.omit({ iid: true, status: true, eventCount: true, incident: true, assignee: true, quiet: true }).extend({
        does: z.enum(['fire', 'resolve', 'acknowledge']),
      }),
    ),
    rejected: z.array(z.object({ field: z.string(), message: z.string() })),
    /** Fields whose path leads nowhere in this payload: they have to be picked again. */
    remap: z.array(z.string()),
  })
  .meta({ id: 'InletPreviewed' })
export type InletPreviewed = z.infer<typeof InletPreviewed>
