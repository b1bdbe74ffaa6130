import type { PanelWindow } from '../../../../model/panel.ts'
import type { HeatRows } from './heat-rows.ts'
import type { OverTime } from './series-over-time.ts'

const usualRows = 20
const mostRows = 200
const mostColumns = 120

/** How often values of all series lie in a bucket, per stretch of time. */
export function countInBuckets(
  { times, series }: OverTime,
  given: { size?: number | undefined; count?: number | undefined; window: PanelWindow },
): HeatRows {
  const values = series.flatMap(one => one.values.filter(value => value !== null))
  const [min, max] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    Infinity,
    -Infinity,
  ] as [number, number])
  if (!(min <= max)) return { times: [], series: [], buckets: [] }
  const wanted =
    given.size && given.size > 0 ? given.size : niceSize((max - min) / Math.max(1, given.count ?? usualRows))
  const size = Math.max(wanted, (max - min) / mostRows) || 1
  const first = Math.floor(min / size)
  const rows = Array.from({ length: Math.floor(max / size) - first + 1 }, (_, index) => (first + index) * size)
  const stretch = Math.max(given.window.step, (given.window.to - given.window.from) / mostColumns)
  const columns = [...new Set(times.map(at => Math.floor(at / stretch) * stretch))]
  const place = new Map(columns.map((at, index) => [at, index]))
  const counts = rows.map((): (number | null)[] => columns.map(() => null))
  for (const one of series) {
    for (const [index, value] of one.values.entries()) {
      const row = value === null ? undefined : counts[Math.floor(value / size) - first]
      const column = place.get(Math.floor((times[index] ?? 0) / stretch) * stretch)
      if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1
    }
  }
  return {
    times: columns,
    series: counts.map((row, index) => ({ name: String(clean(rows[index] ?? 0)), labels: {}, values: row })),
    buckets: rows.map(low => ({ low: clean(low), high: clean(low + size) })),
  }
}

function niceSize(least: number): number {
  if (!(least > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5, 10].find(factor => factor * power >= least * (1 - 1e-9)) ?? 10)
}

function clean(value: number): number {
  return Number(value.toPrecision(12))
}
