import type { TargetBase } from '../target-base.ts'

/** What a relay's own link means: alerts over time, counted by the relay itself, or one incident. */
export type TocsinTarget = TargetBase & { source: 'tocsin'; project: string } & (
    { subject: 'stats'; by: 'severity' | 'service' } | { subject: 'incident'; iid: number }
  )
