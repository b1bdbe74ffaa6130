import { valueText } from '#shared/drawing/value-words.ts'
import { formatInstant } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'
import { rowsAtCursor } from './at-cursor.ts'

/** One moment of a chart, as it is read out: its time and its highest values. */
export function momentText(panel: Panel, at: number, hidden: ReadonlySet<number>, zone: string): string {
  const time = panel.times[at]
  if (time === undefined) return 'no samples'
  const { rows, more } = rowsAtCursor(panel, at, hidden, 4)
  const values = rows.map(row => `${row.name} ${valueText(row.value, panel, panel.series[row.index])}`)
  const said = values.length > 0 ? values.join(', ') : 'no values'
  return `${formatInstant(time, { zone, span: panel.window.to - panel.window.from })}: ${said}${more > 0 ? `, ${more} more` : ''}`
}
