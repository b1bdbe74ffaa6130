import * as z from 'zod'
import { Incident, IncidentState } from '../model/incident.ts'
import { Severity } from '../model/severity.ts'
import { PageQuery } from './page.ts'

export const IncidentQuery = PageQuery.extend({
  state: z.enum(['opened', 'closed', 'all']).default('opened'),
  severity: Severity.optional(),
  q: z.string().max(200).optional(),
})
export type IncidentQuery = z.infer<typeof IncidentQuery>

/** GET /incidents: the inbox across projects. The count is the server's, not the page's. */
export const Inbox = z
  .object({ items: z.array(Incident), next: z.string().nullable(), openCount: z.number().int() })
  .meta({ id: 'Inbox' })
export type Inbox = z.infer<typeof Inbox>

export const IncidentCreate = z
  .object({
    title: z.string().min(1).max(255),
    body: z.string().max(100_000).default(''),
    severity: Severity.default('unknown'),
  })
  .meta({ id: 'IncidentCreate' })

export const IncidentChange = z.object({ state: IncidentState }).partial().meta({ id: 'IncidentChange' })

export const NoteCreate = z.object({ body: z.string().min(1).max(100_000) }).meta({ id: 'NoteCreate' })
