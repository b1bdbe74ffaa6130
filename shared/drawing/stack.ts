import type { Panel } from '../model/panel.ts'

/** Where a series lies in its stack. Gaps stay gaps, and what lies above rests on what is there. */
export type Stacked = { low: (number | null)[]; high: (number | null)[] }

/**
 * The places of all stacked series; undefined for one that stands alone. Positive values pile up, negative ones down.
 * @param hidden leave no place
 */
export function stackSeries(
  panel: Pick<Panel, 'series' | 'look'>,
  hidden: ReadonlySet<number>,
): (Stacked | undefined)[] {
  const words = stackWords(panel)
  const piles = new Map<string, number[]>()
  for (const [index, word] of words.entries()) {
    if (word !== undefined && !hidden.has(index)) piles.set(word, [...(piles.get(word) ?? []), index])
  }
  const stacked = panel.series.map((): Stacked | undefined => undefined)
  for (const pile of piles.values()) pileUp(panel, pile, stacked)
  return stacked
}

/** Share stacks without words of their own: all lines are one stack. */
function stackWords({ series, look }: Pick<Panel, 'series' | 'look'>): (string | undefined)[] {
  const words = series.map(one =>
    one.look?.stack === undefined || one.look.band ? undefined : `${one.look.axis ?? 'left'} ${one.look.stack}`,
  )
  if (!look?.percent || words.some(word => word !== undefined)) return words
  return series.map(one => (one.look?.band ? undefined : 'all'))
}

function pileUp({ series, look }: Pick<Panel, 'series' | 'look'>, pile: number[], into: (Stacked | undefined)[]): void {
  const length = Math.max(0, ...pile.map(index => series[index]?.values.length ?? 0))
  const up = new Float64Array(length)
  const down = new Float64Array(length)
  const totals = look?.percent ? totalsOf(series, pile, length) : undefined
  for (const index of pile) {
    const values = series[index]?.values ?? []
    const low: (number | null)[] = Array.from({ length }, () => null)
    const high: (number | null)[] = Array.from({ length }, () => null)
    for (let at = 0; at < length; at++) {
      const value = values[at]
      if (value === null || value === undefined) continue
      const size = totals ? value / (totals[at] || 1) : value
      const side = size < 0 ? down : up
      low[at] = side[at] ?? 0
      high[at] = side[at] = (side[at] ?? 0) + size
    }
    into[index] = { low, high }
  }
}

function totalsOf(series: Panel['series'], pile: readonly number[], length: number): Float64Array {
  const totals = new Float64Array(length)
  for (const index of pile) {
    const values = series[index]?.values ?? []
    for (let at = 0; at < length; at++) totals[at] = (totals[at] ?? 0) + Math.abs(values[at] ?? 0)
  }
  return totals
}
