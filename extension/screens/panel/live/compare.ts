import type { Panel } from '#shared/model/panel.ts'

export const earlierTimes = ['hour', 'day', 'week'] as const
export type EarlierTime = (typeof earlierTimes)[number]

/** Seconds that lie between. */
export const distances: Record<EarlierTime, number> = { hour: 3600, day: 86_400, week: 604_800 }

/** Only what is drawn over time can have another time beside it. */
export function canCompare({ kind, look, incident, frozenAt }: Panel): boolean {
  if (frozenAt !== undefined) return false // of other times nothing was kept
  if (look?.percent) return false // a share of the present whole would be made of both
  return incident === undefined && (kind === 'timeseries' || (kind === 'bar' && look?.bars === 'columns'))
}
