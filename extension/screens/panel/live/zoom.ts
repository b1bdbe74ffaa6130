import type { Panel } from '#shared/model/panel.ts'
import type { RangeText } from '#shared/time/range.ts'
import type { TimeRange } from './page-channel.ts'

const shortest = 10
const longest = 5 * 365 * 86_400

/** Two moments in UNIX seconds as a link writes them: milliseconds. Widened to what is worth looking at. */
export function rangeBetween(from: number, to: number): TimeRange {
  const middle = (from + to) / 2
  const half = Math.min(longest, Math.max(shortest, to - from)) / 2
  const [start, end] = to - from >= half * 2 ? [from, to] : [middle - half, middle + half]
  return { from: milliseconds(start), to: milliseconds(end) }
}

/** A link's own range as two ends, where it reads as such: `now-2m` to `now`, not the moments that these were. */
export function writtenRange(range: RangeText | undefined): TimeRange | null {
  if (!range || 'from' in range) return range ?? null
  return range.until === 'now' ? { from: `now-${range.last}`, to: 'now' } : null
}

/**
 * Half as long, or twice, around a moment. What would lie ahead of the present is cut off.
 * @param now UNIX milliseconds
 */
export function zoomedRange(window: Panel['window'], factor: number, around: number | null, now: number): TimeRange {
  const { from, to } = window
  const centre = around !== null && around >= from && around <= to ? around : (from + to) / 2
  const share = (centre - from) / (to - from)
  const span = Math.min(longest, Math.max(shortest, (to - from) * factor))
  const start = centre - span * share
  const end = Math.min(start + span, Math.max(to, now / 1000))
  return rangeBetween(end - span, end)
}

function milliseconds(seconds: number): string {
  return String(Math.round(seconds * 1000))
}
