import * as z from 'zod'
import { Severity } from './severity.ts'

/** What a card says of an incident. */
export const IncidentCard = z
  .object({
    iid: z.number().int(),
    project: z.string(),
    title: z.string(),
    state: z.enum(['opened', 'closed']),
    severity: Severity,
    labels: z.array(z.string()),
    assignees: z.array(z.string()),
    alertCount: z.number().int(),
    /** ISO 8601 UTC, as all times of entities. */
    createdAt: z.string(),
    acknowledgedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    callUrl: z.string().nullable(),
    url: z.string(),
  })
  .meta({ id: 'IncidentCard' })
export type IncidentCard = z.infer<typeof IncidentCard>
