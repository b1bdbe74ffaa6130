import { formatValue } from '../../../../format/units.ts'
import type { Drawing, Drawn } from '../drawing.ts'
import type { Column } from '../fields/resolve.ts'
import { cellOf, cut } from './table.ts'

type Row = [from: number, until: number, series: string, state: string | null]

/** A state timeline in words: from when until when each series was in which state. */
export function drawStates({ frames, window }: Drawing): Drawn {
  const rows = frames.flatMap(({ time, columns }) =>
    time
      ? columns
          .filter(column => column !== time && column.field.type !== 'time')
          .flatMap(column => statesOf(time, column, window.to))
      : [],
  )
  rows.sort((a, b) => b[0] - a[0])
  const columns = [
    { name: 'From', type: 'time' as const },
    { name: 'Until', type: 'time' as const },
    { name: 'Series', type: 'text' as const },
    { name: 'State', type: 'text' as const },
  ]
  return { kind: 'table', times: [], series: [], thresholds: [], ...cut({ columns, rows }, []) }
}

function statesOf(time: Column, column: Column, end: number): Row[] {
  const rows: Row[] = []
  for (const [index, at] of time.field.values.entries()) {
    if (typeof at !== 'number') continue
    const cell = cellOf(column, index)
    const state = typeof cell === 'number' ? formatValue(cell, column.options.unit, column.options.decimals) : cell
    const last = rows.at(-1)
    if (last && last[3] === state) continue
    if (last) last[1] = at / 1000
    rows.push([at / 1000, Math.max(at / 1000, end), column.name, state])
  }
  return rows.filter(row => row[3] !== null)
}
