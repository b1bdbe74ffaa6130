import type { NoticeChange } from '#shared/model/destination.ts'
import type { Severity } from '#shared/model/severity.ts'

/** One thing that happened, as of when it did. Times are ISO 8601 UTC. */
export type Happening = { change: NoticeChange; by: string; at: string; text?: string }

/** What people are told: the incident as it is now, and what happened to it. Foreign text in it is plain text. */
export type NoticeMessage = {
  /** Oldest first; none when only a card is to be drawn anew. */
  happenings: Happening[]
  /** A drill or a test: marked, so that nobody gets up for it. */
  drill: boolean
  project: { slug: string; name: string }
  incident: {
    iid: number
    title: string
    /** Its title when it was opened: what a thread is named by, whatever it is called now. */
    subject: string
    state: 'opened' | 'closed'
    severity: Severity
    labels: string[]
    assignees: string[]
    createdAt: string
    acknowledgedAt: string | null
    closedAt: string | null
    url: string
    callUrl: string | null
  }
  /** Of its alerts, the newest first, at most five. */
  alerts: {
    iid: number
    title: string
    status: string
    environment: string | null
    service: string | null
    query: string | null
    runbook: string | null
    startedAt: string
  }[]
  alertCount: number
  /** The link of its chart, where it has one, and the picture of it. */
  chart: { link: string; png?: Uint8Array; imageUrl?: string } | null
}
