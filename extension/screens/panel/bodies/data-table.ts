import { formatInstant } from '#shared/format/times.ts'
import { formatValue } from '#shared/format/units.ts'
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
    const rows = panel.series.map(one => [one.name, valueText(panel, one, one.values[0])])
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
      ...series.map(one => valueText(panel, one, one.values[at])),
    ])
  return { columns: [titles.time, ...series.map(one => one.name)], rows, more: Math.max(0, newest.length - mostRows) }
}

function valueText(panel: Panel, series: Panel['series'][number], value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : formatValue(value, series.unit ?? panel.unit)
}

function ownRows({ table }: Panel, zone: string): DataTable {
  const { columns = [], rows = [] } = table ?? {}
  const cell = (value: string | number | null | undefined, index: number) => {
    if (value === null || value === undefined) return '–'
    if (typeof value === 'string') return value
    const column = columns[index]
    return column?.type === 'time' ? formatInstant(value, { zone }) : formatValue(value, column?.unit)
  }
  return {
    columns: columns.map(({ name }) => name),
    rows: rows.slice(0, mostRows).map(row => columns.map((_, index) => cell(row[index], index))),
    more: Math.max(0, rows.length - mostRows),
  }
}
