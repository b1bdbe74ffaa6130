import * as z from 'zod'
import { Severity } from './severity.ts'

export const IncidentState = z.enum(['opened', 'closed'])
export type IncidentState = z.infer<typeof IncidentState>

/** The author of everything that happens by itself. Cannot be removed, renamed or signed in as. */
export const alertBot = 'Alert Bot'

/** Whether a name would pass for the bot's: whatever its case, spaces, signs or full-width letters. */
export function looksLikeAlertBot(name: string): boolean {
  const bare = name.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '')
  return ['alertbot', 'gitlabalertbot', 'tocsinalertbot'].includes(bare.toLowerCase())
}

const time = z.iso.datetime()

/** The issue opened for alerts, or declared by a person; numbered per project (`#12`). */
export const Incident = z
  .object({
    iid: z.number().int().positive(),
    /** The project's slug. */
    project: z.string(),
    title: z.string(),
    /** Markdown. */
    body: z.string(),
    state: IncidentState,
    severity: Severity,
    labels: z.array(z.string()),
    assignees: z.array(z.string()),
    /** Numbers of its alerts. */
    alerts: z.array(z.number().int()),
    call: z.object({ url: z.string() }).nullable(),
    acknowledgedAt: time.nullable(),
    createdBy: z.string(),
    createdAt: time,
    closedAt: time.nullable(),
    /** The relay's page about it. */
    url: z.string(),
  })
  .meta({ id: 'Incident' })
export type Incident = z.infer<typeof Incident>
