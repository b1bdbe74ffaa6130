import { formatValue } from '../format/units.ts'
import type { Panel } from '../model/panel.ts'

/** The highest count of a heatmap; 0 when all is empty. */
export function heatMost(series: Panel['series']): number {
  let most = 0
  for (const one of series) for (const value of one.values) if (value !== null && value > most) most = value
  return most
}

/** How strong a cell is, 0 to 1. By the root, so that a single request is seen beside a thousand. Null: not drawn. */
export function heatShare(value: number | null | undefined, most: number): number | null {
  if (value === null || value === undefined || value <= 0 || most <= 0) return null
  return Math.sqrt(Math.min(1, value / most))
}

/** A row in words: "0.1 s – 0.25 s", or the series' own name where there are no bounds. */
export function bucketText(panel: Pick<Panel, 'series' | 'buckets' | 'unit'>, row: number): string {
  const bucket = panel.buckets?.[row]
  if (!bucket) return panel.series[row]?.name ?? ''
  const { low, high } = bucket
  if (low === null) return high === null ? 'all' : `≤ ${formatValue(high, panel.unit)}`
  return high === null
    ? `> ${formatValue(low, panel.unit)}`
    : `${formatValue(low, panel.unit)} – ${formatValue(high, panel.unit)}`
}

/**
 * The words beside a heatmap's rows. `at` counts rows from below: bounds stand between two rows, names in the middle of one.
 * @param most as many as there is room for
 */
export function heatTicks(
  panel: Pick<Panel, 'series' | 'buckets' | 'unit'>,
  most: number,
): { at: number; text: string }[] {
  const bounds = panel.buckets
  const all = bounds
    ? bounds.flatMap(({ high }, row) => (high === null ? [] : [{ at: row + 1, text: formatValue(high, panel.unit) }]))
    : panel.series.map((one, row) => ({ at: row + 0.5, text: one.name }))
  const every = Math.max(1, Math.ceil(all.length / Math.max(1, most)))
  return all.filter((_, index) => index % every === 0)
}

/** The cell below a point of the drawing, both shares from its lower left corner; null outside. */
export function heatCellAt(
  panel: Pick<Panel, 'window' | 'times' | 'series'>,
  across: number,
  up: number,
): { column: number; row: number } | null {
  if (across < 0 || across > 1 || up < 0 || up >= 1) return null
  const { from, to, step } = panel.window
  const at = from + across * (to - from)
  const column = panel.times.findLastIndex(time => time <= at)
  const time = panel.times[column]
  if (time === undefined || at - time > step * 1.5) return null
  return { column, row: Math.floor(up * panel.series.length) }
}
