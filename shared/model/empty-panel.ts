import type { Panel } from './panel.ts'

/** Nothing to draw: no rows, no series, or only gaps. Apart from the schemas, which a panel's frame does without. */
export function isEmptyPanel(panel: Panel): boolean {
  if (panel.incident || (panel.table && panel.table.rows.length > 0)) return false
  return panel.series.every(series => series.values.every(value => value === null))
}
