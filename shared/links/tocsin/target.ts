import type { TargetBase } from '../target-base.ts'

/** What a relay's own link means: alerts over time, counted by the relay itself, one incident, or a frozen chart of one. */
export type TocsinTarget = TargetBase & { source: 'tocsin'; project: string } & (
    | { subject: 'stats'; by: 'severity' | 'service' }
    | { subject: 'incident'; iid: number }
    | { subject: 'frozen'; iid: number; id: string }
  )
