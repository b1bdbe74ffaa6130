import type { PanelTable } from '../../../../model/panel.ts'
import { isDateUnit } from '../../../../format/value-words.ts'
import { said, type Drawing, type Drawn } from '../drawing.ts'
import type { Column, Columns } from '../fields/resolve.ts'
import { number } from '../read.ts'
import { isHidden } from './series-look.ts'
import { isNumeric } from './series-over-time.ts'

type Cell = PanelTable['rows'][number][number]

const mostRows = 1000

export function drawTable({ frames, model }: Drawing): Drawn {
  const wanted = Math.max(0, number(model.options['frameIndex']) ?? 0)
  const alike = frames.length > 1 && frames.every(oneRow) ? [seriesAsRows(frames)] : frames.map(rowsOf)
  const table = alike[Math.min(wanted, alike.length - 1)] ?? { columns: [], rows: [] }
  const warnings: string[] = []
  if (alike.length > 1)
    warnings.push(`This panel holds ${alike.length} tables; the one drawn is its ${ordinal(wanted)}.`)
  const noValue = frames[0]?.columns.find(column => column.options.noValue)?.options.noValue
  return { kind: 'table', times: [], series: [], thresholds: [], ...cut(table, warnings), look: said({ noValue }) }
}

function ordinal(index: number): string {
  return index === 0 ? 'first' : `number ${index + 1}`
}

/** More rows than anybody reads would only slow the page down. */
export function cut(table: PanelTable, warnings: string[]): { table: PanelTable; warnings: string[] } {
  if (table.rows.length <= mostRows) return { table, warnings }
  return {
    table: { ...table, rows: table.rows.slice(0, mostRows) },
    warnings: [...warnings, `The table shows the first ${mostRows} of its ${table.rows.length} rows.`],
  }
}

function rowsOf({ frame, columns }: Columns[number]): PanelTable {
  const shown = columns.filter(column => !isHidden(column.options.custom))
  const length = Math.max(0, ...frame.fields.map(field => field.values.length))
  return {
    columns: shown.map(columnOf),
    rows: Array.from({ length }, (_, row) => shown.map(column => cellOf(column, row))),
  }
}

/** An instant answer of several series: one row each, with its labels as columns. */
function seriesAsRows(frames: Columns): PanelTable {
  const rows = frames.flatMap(({ columns, time }) => columns.filter(isNumeric).map(column => ({ column, time })))
  const labels = [...new Set(rows.flatMap(({ column }) => Object.keys(column.field.labels)))].filter(
    name => name !== '__name__',
  )
  const first = rows[0]
  if (!first) return { columns: [], rows: [] }
  return {
    columns: [
      ...(first.time ? [columnOf(first.time)] : []),
      ...(labels.length > 0 ? labels : ['Series']).map(name => ({ name, type: 'text' as const })),
      { ...columnOf(first.column), name: 'Value' },
    ],
    rows: rows.map(({ column, time }) => [
      ...(first.time ? [time ? cellOf(time, 0) : null] : []),
      ...(labels.length > 0 ? labels.map(name => column.field.labels[name] ?? null) : [column.name]),
      cellOf(column, 0),
    ]),
  }
}

function oneRow({ frame, columns }: Columns[number]): boolean {
  return frame.fields.every(field => field.values.length <= 1) && columns.filter(isNumeric).length === 1
}

function columnOf(column: Column): PanelTable['columns'][number] {
  const { unit, decimals } = column.options
  const type = typeOf(column)
  return said({ name: column.name, type, ...(type === 'number' && { unit, decimals }) })
}

function typeOf({ field, options }: Column): PanelTable['columns'][number]['type'] {
  if (field.type === 'time') return 'time'
  if (field.type === 'number') return isDateUnit(options.unit) ? 'time' : 'number'
  const values = field.values.filter(value => value !== null && value !== '')
  const links = values.length > 0 && values.every(value => typeof value === 'string' && /^https?:\/\/\S+$/.test(value))
  return field.type === 'string' && links ? 'link' : 'text'
}

/** Mapped values are words, also those that numbers could not express. */
export function cellOf(column: Column, row: number): Cell {
  const value = column.field.values[row] ?? null
  const mapped = column.options.mappings.find(mapping => mapping.fits(value))?.show(value)
  if (mapped !== undefined) return mapped
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞'
  return typeOf(column) === 'time' ? value / 1000 : value
}
