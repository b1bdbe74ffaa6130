import * as z from 'zod'
import { Labels } from './labels.ts'
import { Severity } from './severity.ts'

export const alertStatuses = ['triggered', 'acknowledged', 'resolved', 'ignored'] as const
export const AlertStatus = z.enum(alertStatuses)
export type AlertStatus = (typeof alertStatuses)[number]

/** The title of an alert that has none; its incident is `New: Incident <number>`. GitLab's, to the letter. */
export const untitledAlert = 'New: Alert'

const time = z.iso.datetime()

export const AlertLink = z.object({ title: z.string(), url: z.string() })
export type AlertLink = z.infer<typeof AlertLink>

/** One normalised signal, identified by project and fingerprint. Texts are foreign. Times are ISO 8601 UTC. */
export const Alert = z
  .object({
    iid: z.number().int().positive(),
    title: z.string(),
    description: z.string(),
    severity: Severity,
    status: AlertStatus,
    service: z.string().nullable(),
    environment: z.string().nullable(),
    hosts: z.array(z.string()),
    monitoringTool: z.string().nullable(),
    fingerprint: z.string(),
    /** The full query, such as a PromQL expression. */
    query: z.string().nullable(),
    runbook: z.string().nullable(),
    links: z.array(AlertLink),
    labels: Labels,
    annotations: Labels,
    startedAt: time,
    endedAt: time.nullable(),
    /** How often the sender has told of it, the first time included. */
    eventCount: z.number().int(),
    /** The number of its incident. */
    incident: z.number().int().nullable(),
    assignee: z.string().nullable(),
    /** It fired in maintenance: recorded, and nobody was told. */
    quiet: z.boolean(),
  })
  .meta({ id: 'Alert' })
export type Alert = z.infer<typeof Alert>
