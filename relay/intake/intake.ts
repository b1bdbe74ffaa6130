import type { AlertLink } from '#shared/model/alert.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'
import type { Labels } from '#shared/model/labels.ts'
import type { Severity } from '#shared/model/severity.ts'

/** One alert as a sender told it, in our words. Texts are foreign. Times are UNIX milliseconds. */
export type IncomingAlert = {
  /** What it says: the problem is there, is over, or somebody is on it. */
  does: 'fire' | 'resolve' | 'acknowledge'
  fingerprint: string
  title: string
  description: string
  severity: Severity
  service: string | null
  environment: string | null
  hosts: string[]
  monitoringTool: string | null
  query: string | null
  runbook: string | null
  links: AlertLink[]
  labels: Labels
  annotations: Labels
  startedAt: number
  endedAt: number | null
  /** A dashboard link whose chart belongs on the incident, without a range of its own. */
  chartUrl: string | null
  /** The sender's own grouping, such as Alertmanager's `groupKey`. Opaque. */
  groupKey: string | null
  /** A dead man's timer: over when nothing more is heard by then. */
  expiresAt: number | null
  /** Markdown that the sender wants in the incident's body. */
  incidentMarkdown: string | null
}

/** What could not be kept of a payload, while the rest was. */
export type Rejected = { field: string; message: string }

export type Reading = { alerts: IncomingAlert[]; rejected: Rejected[] }

/** What a reading may use of the world. */
export type ReadContext = {
  /** UNIX milliseconds. */
  now: number
  /** For alerts that nothing can identify: each is one of its own. */
  newId: () => string
}

/** A kind of webhook payload. */
export type Intake = {
  id: IntakeKind
  /** Its sender's name for people. */
  title: string
  /**
   * Reads a payload. Good alerts are kept beside bad ones; the bad are named.
   * @throws Failure `bad-shape` naming the field, when nothing in it can be kept
   */
  read: (body: unknown, context: ReadContext) => Reading
  /** A payload as the sender would send it, for "Send a test alert". @param chart a dashboard link, where the kind has one */
  sample: (now: number, id: string, chart?: string) => unknown
}

/** The most alerts that one call may carry; GitLab takes as many. */
export const mostAlertsPerCall = 100
