import { formatInstant } from '../format/times.ts'
import type { Panel } from '../model/panel.ts'
import { formatDuration } from '../time/durations.ts'
import type { FiringSpan } from './firing-spans.ts'

/** The sentence's parts; whoever speaks another language brings their own. */
export const firedWords = {
  noData: 'There is no data in this time.',
  never: 'It would not have fired in this time.',
  once: (from: string, until: string) => `It would have fired once: from ${from} to ${until}.`,
  onceStill: (from: string) => `It would have fired once: from ${from}, and still would.`,
  often: (times: number, series: number, total: string, first: string) =>
    `It would have fired ${times} times${series > 1 ? ` for ${series} series` : ''}, ${total} in all; first at ${first}.`,
  oftenStill: (times: number, series: number, total: string, first: string) =>
    `It would have fired ${times} times${series > 1 ? ` for ${series} series` : ''}, ${total} in all; first at ${first}, and still would.`,
}

/** How often a rule would have fired over a chart's window, in one sentence. @param zone IANA zone of the reader */
export function firedSentence(
  { window, series }: Pick<Panel, 'window' | 'series'>,
  spans: readonly FiringSpan[],
  zone?: string,
  words: typeof firedWords = firedWords,
): string {
  if (series.every(({ values }) => values.every(value => value === null))) return words.noData
  const [first] = spans
  if (!first) return words.never
  const at = (seconds: number) => formatInstant(seconds, { zone, span: window.to - window.from })
  if (spans.length === 1) {
    return first.until === null ? words.onceStill(at(first.from)) : words.once(at(first.from), at(first.until))
  }
  const say = spans.some(({ until }) => until === null) ? words.oftenStill : words.often
  const total = formatDuration(firedFor(spans, window.to))
  return say(spans.length, new Set(spans.map(span => span.series)).size, total, at(first.from))
}

/** Seconds in which anything fired: what overlaps counts once. */
function firedFor(spans: readonly FiringSpan[], end: number): number {
  return joinedSpans(spans, end).reduce((total, { from, until }) => total + until - from, 0)
}

/** The times in which anything fired, in order: what overlaps or touches is one. */
export function joinedSpans(spans: readonly FiringSpan[], end: number): { from: number; until: number }[] {
  const joined: { from: number; until: number }[] = []
  for (const { from, until } of spans.toSorted((one, other) => one.from - other.from)) {
    const to = until ?? end
    const last = joined.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, to)
    else joined.push({ from, until: to })
  }
  return joined
}
