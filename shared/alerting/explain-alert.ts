import { worstValue } from './compare.ts'
import { explainWords } from './explain-words.ts'
import { joinedSpans } from './fired-sentence.ts'
import { firingSpans, type FiringSpan } from './firing-spans.ts'
import { withThreshold } from './with-threshold.ts'
import { comparisonText, measured } from './words.ts'
import { formatInstant } from '../format/times.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Panel } from '../model/panel.ts'

/**
 * The panel with the threshold of its own expression as a line, the times beyond it shaded, and a sentence that tells of
 * the last one. @param zone IANA zone in which the person reads times
 */
export function explainAlert(panel: Panel, comparison: Comparison, zone: string, words = explainWords): Panel {
  const spans = firingSpans(panel, { ...comparison, forMs: 0 })
  return {
    ...withThreshold(panel, comparison),
    marks: [...panel.marks, ...firingMarks(spans, panel.window.to)],
    warnings: [explainSentence(panel, spans, { comparison, zone, words }), ...panel.warnings],
  }
}

/** Times in which anything is beyond a threshold, as a chart shades them. */
export function firingMarks(spans: readonly FiringSpan[], end: number): Panel['marks'] {
  return joinedSpans(spans, end).map(({ from, until }) => ({ at: from, until, kind: 'alert', text: '' }))
}

type Saying = { comparison: Comparison; zone: string; words: typeof explainWords }

function explainSentence(panel: Panel, spans: readonly FiringSpan[], { comparison, zone, words }: Saying): string {
  const { window } = panel
  const at = (seconds: number) => formatInstant(seconds, { zone, span: window.to - window.from })
  const value = latestValue(panel, comparison)
  const now = value === null ? null : measured(value, panel.unit ?? panel.series[0]?.unit)
  const limit = comparisonText(comparison)
  const last = joinedSpans(spans, window.to).at(-1)
  if (now === null) return words.noData(limit)
  if (!last) return words.never(limit, now)
  const still = spans.some(({ until }) => until === null)
  return still ? words.still(limit, at(last.from), now) : words.over(limit, at(last.from), now, at(last.until))
}

/** What the series say at the end, the one furthest beyond the threshold. */
function latestValue({ series }: Panel, comparison: Comparison): number | null {
  const latest = series.flatMap(({ values }) => values.findLast(value => value !== null) ?? [])
  return worstValue(comparison, latest)
}
