import { formatInstant } from '../format/times.ts'
import type { Panel } from '../model/panel.ts'
import { formatDuration } from '../time/durations.ts'
import type { FiringSpan } from './firing-spans.ts'

/** How often a rule would have fired over a chart's window, in one sentence. @param zone IANA zone of the reader */
export function firedSentence(
  { window, series }: Pick<Panel, 'window' | 'series'>,
  spans: readonly FiringSpan[],
  zone?: string,
): string {
  if (series.every(({ values }) => values.every(value => value === null))) return 'There is no data in this time.'
  const [first] = spans
  if (!first) return 'It would not have fired in this time.'
  const at = (seconds: number) => formatInstant(seconds, { zone, span: window.to - window.from })
  const still = spans.some(({ until }) => until === null)
  if (spans.length === 1) {
    const end = first.until === null ? ', and still would' : ` to ${at(first.until)}`
    return `It would have fired once: from ${at(first.from)}${end}.`
  }
  const names = new Set(spans.map(span => span.series)).size
  const whom = names > 1 ? ` for ${names} series` : ''
  const total = lengthOf(spans, window.to)
  return `It would have fired ${spans.length} times${whom}, ${formatDuration(total)} in all; first at ${at(first.from)}${still ? ', and still would' : ''}.`
}

/** Seconds in which anything fired: what overlaps counts once. */
function lengthOf(spans: readonly FiringSpan[], end: number): number {
  let total = 0
  let reached = -Infinity
  for (const { from, until } of spans.toSorted((one, other) => one.from - other.from)) {
    const to = until ?? end
    total += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return total
}
