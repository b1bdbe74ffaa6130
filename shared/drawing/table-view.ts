import { formatInstant } from '../format/times.ts'
import type { Panel, PanelTable } from '../model/panel.ts'
import { reduceValues } from './reduce.ts'
import { valueText } from './value-words.ts'

export type Sorting = { column: number; down: boolean }
type Column = PanelTable['columns'][number]
type Cell = PanelTable['rows'][number][number] | undefined

/** The table of a panel: its own, or one row per series with one value, high to low. */
export function tableOf(panel: Panel): PanelTable {
  if (panel.table) return panel.table
  const rows = panel.series.map(series => ({
    row: [series.name, reduceValues(series.values, panel.look?.reduce)] as [string, number | null],
  }))
  rows.sort((a, b) => (b.row[1] ?? -Infinity) - (a.row[1] ?? -Infinity))
  return {
    columns: [
      { name: 'Series', type: 'text' },
      { name: 'Value', type: 'number', unit: panel.unit ?? panel.series[0]?.unit, decimals: panel.series[0]?.decimals },
    ],
    rows: rows.map(({ row }) => row),
  }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Row numbers in order of a column. Missing cells come last either way, equal ones keep their order. */
export function sortedRows(table: PanelTable, sorting: Sorting | null): number[] {
  const order = table.rows.map((_, index) => index)
  if (!sorting) return order
  const sign = sorting.down ? -1 : 1
  return order.sort((a, b) => {
    const [one, other] = [table.rows[a]?.[sorting.column], table.rows[b]?.[sorting.column]]
    if (isMissing(one) || isMissing(other)) return Number(isMissing(one)) - Number(isMissing(other))
    return sign * compare(one, other)
  })
}

/** The next order when a heading is pressed: numbers and times first high to low, words first A to Z, then round, then none. */
export function nextSorting(before: Sorting | null, column: number, type: Column['type']): Sorting | null {
  const first = type === 'number' || type === 'time'
  if (before?.column !== column) return { column, down: first }
  return before.down === first ? { column, down: !first } : null
}

export function cellText(cell: Cell, column: Column, panel: Pick<Panel, 'look' | 'unit'>, zone: string | undefined) {
  if (isMissing(cell)) return panel.look?.noValue ?? '–'
  if (typeof cell === 'string') return cell
  if (column.type === 'time') return formatInstant(cell, { zone, span: 2 * 86_400 })
  if (column.type !== 'number') return String(cell)
  return valueText(cell, { look: panel.look, unit: column.unit }, { decimals: column.decimals })
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other))
}

function isMissing(cell: Cell): cell is null | undefined {
  return cell === null || cell === undefined || cell === ''
}
