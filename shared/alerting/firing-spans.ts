import type { Panel } from '../model/panel.ts'
import type { SampledSeries, WatchedSeries } from '../model/watched-series.ts'
import { advance, newMemory, type RuleTerms } from './advance.ts'
import { worstValue } from './compare.ts'

/** A time in which an alert would have been out. UNIX seconds, as a Panel's. */
export type FiringSpan = {
  series: string
  from: number
  /** Null: still out at the window's end. */
  until: number | null
  /** The value furthest beyond the threshold. */
  worst: number
}

/** When a rule would have fired over a chart's window, in order: the very steps that the relay takes, one per sample. */
export function firingSpans(panel: Pick<Panel, 'times' | 'series' | 'window'>, terms: RuleTerms): FiringSpan[] {
  const intervalMs = panel.window.step * 1000
  const open = new Map<string, FiringSpan>()
  const spans: FiringSpan[] = []
  let memory = newMemory
  for (const [index, at] of panel.times.entries()) {
    const next = advance(terms, memory, samplesAt(panel, index), { now: at * 1000, intervalMs })
    for (const series of next.memory.watched) if (series.phase === 'firing') follow(open, spans, series, terms, at)
    for (const series of next.resolve) {
      const span = open.get(series.key)
      if (span) span.until = at
      open.delete(series.key)
    }
    memory = next.memory
  }
  return spans
}

function follow(
  open: Map<string, FiringSpan>,
  spans: FiringSpan[],
  series: WatchedSeries,
  terms: RuleTerms,
  at: number,
): void {
  const span = open.get(series.key)
  if (span) {
    span.worst = worstValue(terms, [span.worst, series.value]) ?? span.worst
    return
  }
  const begun = { series: series.name, from: at, until: null, worst: series.value }
  open.set(series.key, begun)
  spans.push(begun)
}

function samplesAt({ series }: Pick<Panel, 'series'>, index: number): SampledSeries[] {
  return series.flatMap(({ name, labels, values }, place) => {
    const value = values[index]
    return value === null || value === undefined ? [] : [{ key: String(place), name, labels, value }]
  })
}
