import type { Column, Columns } from '../fields/resolve.ts'
import type { HeatRows } from './heat-rows.ts'

/**
 * Native histograms as Grafana hands them over: one row per cell with `xMax` (or `x`), `yMin`, `yMax` and `count`.
 * Null when no frame is one.
 */
export function nativeCells(frames: Columns): HeatRows | null {
  const cells = new Map<string, { low: number; high: number; counts: Map<number, number> }>()
  const times = new Set<number>()
  let found = false
  for (const { columns } of frames) {
    const [x, low, high, count] = [/^x(Min|Max)?$/, /^yMin$/, /^yMax$/, /^count$/].map(name => columnOf(columns, name))
    if (!x || !low || !high || !count) continue
    found = true
    for (const [row, at] of x.field.values.entries()) {
      const [from, to, many] = [low, high, count].map(column => column.field.values[row])
      if (typeof at !== 'number' || typeof from !== 'number' || typeof to !== 'number' || typeof many !== 'number')
        continue
      times.add(at / 1000)
      const key = `${from} ${to}`
      const cell = cells.get(key) ?? { low: from, high: to, counts: new Map<number, number>() }
      cell.counts.set(at / 1000, (cell.counts.get(at / 1000) ?? 0) + many)
      cells.set(key, cell)
    }
  }
  if (!found) return null
  const axis = [...times].sort((a, b) => a - b)
  const rows = [...cells.values()].sort((a, b) => a.low - b.low)
  return {
    times: axis,
    series: rows.map(row => ({
      name: `${row.low} – ${row.high}`,
      labels: {},
      values: axis.map(at => row.counts.get(at) ?? null),
    })),
    buckets: rows.map(({ low, high }) => ({
      low: Number.isFinite(low) ? low : null,
      high: Number.isFinite(high) ? high : null,
    })),
  }
}

function columnOf(columns: readonly Column[], name: RegExp): Column | undefined {
  return columns.find(column => name.test(column.field.name))
}
