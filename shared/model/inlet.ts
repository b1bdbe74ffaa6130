import * as z from 'zod'
import { InletMapping } from './mapping.ts'

/** The kinds of webhook payload the relay reads. */
export const intakeKinds = ['alertmanager', 'prometheus', 'grafana', 'generic', 'pagerduty'] as const
export const IntakeKind = z.enum(intakeKinds).meta({ id: 'IntakeKind' })
export type IntakeKind = (typeof intakeKinds)[number]

/** One configured endpoint for alerts. `key` is there only in the answers to create and rotate. */
export const Inlet = z
  .object({
    id: z.string(),
    kind: IntakeKind,
    name: z.string(),
    url: z.string(),
    active: z.boolean(),
    mapping: InletMapping.optional(),
    /** Where the sender signs with a timestamp: the name of its header. */
    timestampHeader: z.string().nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    key: z.string().optional(),
  })
  .meta({ id: 'Inlet' })
export type Inlet = z.infer<typeof Inlet>
