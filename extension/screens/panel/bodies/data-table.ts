import { cellText } from '#shared/drawing/table-view.ts'
import { valueText } from '#shared/drawing/value-words.ts'
import { formatInstant } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'

/** A panel as text in rows and columns; the first of a row names it. */
export type DataTable = { columns: string[]; rows: string[][]; more: number }

export const mostRows = 500
const mostColumns = 50

/** Any panel as a table: a moment a row, newest first; or a row per series when there is one moment; or the rows it has. */
export function dataTable(
  panel: Panel,
  zone: string,
  titles: { time: string; series: string; value: string },
): DataTable {
  if (panel.table) return ownRows(panel, zone)
  const series = panel.series.slice(0, mostColumns)
  if (panel.times.length === 1) {
    const rows = panel.series.map(one => [one.name, valueText(one.values[0], panel, one)])
    return {
      columns: [titles.series, titles.value],
      rows: rows.slice(0, mostRows),
      more: Math.max(0, rows.length - mostRows),
    }
  }
  const span = panel.window.to - panel.window.from
  const newest = panel.times.map((_, index) => panel.times.length - 1 - index)
  const rows = newest
    .slice(0, mostRows)
    .map(at => [
      formatInstant(panel.times[at] ?? 0, { zone, span }),
      ...series.map(one => valueText(one.values[at], panel, one)),
    ])
  return { columns: [titles.time, ...series.map(one => one.name)], rows, more: Math.max(0, newest.length - mostRows) }
}

function ownRows(panel: Panel, zone: string): DataTable {
  const { columns = [], rows = [] } = panel.table ?? {}
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.slice(0, mostRows).map(row => columns.map((column, at) => cellText(row[at], column, panel, zone))),
    more: Math.max(0, rows.length - mostRows),
  }
}
