import type { Target } from '#shared/links/target.ts'
import type { AutomaticOccasion } from '#shared/model/frozen-chart.ts'
import { resolveRange } from '#shared/time/range.ts'

/** UNIX milliseconds of an incident: its first alert's start, and when it was closed. */
export type IncidentTimes = { startedAt: number; closedAt: number | null }

/** What is kept before an incident and, once it is known, after it. */
const marginMs = 30 * 60_000

/**
 * Which time of a chart is kept. A link with a range of its own keeps it, so that the frozen chart is the one that was
 * live. One that ends now goes around the incident instead: what “now” was then is what matters.
 * @param now UNIX milliseconds
 */
export function windowToFreeze(
  target: Pick<Target, 'range' | 'zone'>,
  occasion: AutomaticOccasion,
  { startedAt, closedAt }: IncidentTimes,
  now: number,
): { from: string; to: string } | Record<string, never> {
  if (target.range && !endsNow(target.range)) return {}
  const over = occasion === 'opened' || closedAt === null ? now : closedAt + marginMs
  const to = Math.min(now, over)
  const shown = target.range ? resolveRange(target.range, to, target.zone).from * 1000 : to
  return { from: iso(Math.min(startedAt - marginMs, shown)), to: iso(to) }
}

/** When what a source knows of an incident must be kept at the latest: a tenth of its time, or a day, before it goes. */
export function lastMoment({ startedAt }: IncidentTimes, retentionSeconds: number): number {
  const retention = retentionSeconds * 1000
  return startedAt - marginMs + retention - Math.min(retention / 10, 86_400_000)
}

function endsNow(range: NonNullable<Target['range']>): boolean {
  return /\bnow\b/.test('last' in range ? range.until : range.to)
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
