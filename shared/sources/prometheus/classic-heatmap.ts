import { alignSeries } from '../align-series.ts'
import { bucketSeries, type Heatmap } from './heatmap.ts'
import { readValue, type MatrixRow } from './wire.ts'

/** One histogram: its upper bounds from low to high, each with the count of all that lies at or below it. */
type Histogram = { bounds: number[]; cumulative: (number | null)[][] }

/**
 * Series with a `le` label as a heatmap: what each bucket holds by itself, histograms that differ in other labels added up.
 * Null when there is no such series.
 */
export function classicHeatmap(rows: readonly MatrixRow[], grid: readonly number[]): Heatmap | null {
  const all = readHistograms(rows, grid)
  const [first] = all
  if (!first) return null
  const layout = commonLayout(all)
  const alike = all.filter(histogram => layoutOf(histogram) === layout)
  const { bounds } = alike[0] ?? first
  const others = all.length - alike.length
  const who = others === 1 ? 'One histogram with other buckets is' : `${others} histograms with other buckets are`
  const warnings = others > 0 ? [`${who} left out.`] : []
  const counts = alike.map(({ cumulative }) => cumulative.map((row, index) => ownCounts(row, cumulative[index - 1])))
  const buckets = bounds.map((high, index) => ({ low: lowBound(bounds, index), high: finite(high) }))
  const series = buckets.map((bucket, index) => bucketSeries(bucket, sumUp(counts.map(rows => rows[index] ?? []))))
  return { times: [...grid], series, buckets, warnings }
}

function readHistograms(rows: readonly MatrixRow[], grid: readonly number[]): Histogram[] {
  const groups = new Map<string, Map<number, MatrixRow>>()
  for (const row of rows) {
    const { le, __name__: _, ...others } = row.metric
    const bound = le === undefined ? NaN : /^\+?Inf$/.test(le) ? Infinity : Number(le)
    if (Number.isNaN(bound)) continue
    const key = JSON.stringify(Object.entries(others).sort())
    groups.set(key, (groups.get(key) ?? new Map<number, MatrixRow>()).set(bound, row))
  }
  return [...groups.values()].map(group => {
    const bounds = [...group.keys()].sort((a, b) => a - b)
    const raw = bounds.map(bound => ({
      name: '',
      labels: {},
      samples: (group.get(bound)?.values ?? []).map(([at, value]): [number, number | null] => [at, readValue(value)]),
    }))
    return { bounds, cumulative: alignSeries(raw, grid).series.map(series => series.values) }
  })
}

function layoutOf({ bounds }: Histogram): string {
  return bounds.join(' ')
}

/** The layout that most histograms have; the first one where several have it equally often. */
function commonLayout(all: readonly Histogram[]): string {
  const times = new Map<string, number>()
  for (const histogram of all) times.set(layoutOf(histogram), (times.get(layoutOf(histogram)) ?? 0) + 1)
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

/** Rates of neighbouring buckets are read at slightly different moments: less than nothing is nothing. */
function ownCounts(row: readonly (number | null)[], below: readonly (number | null)[] | undefined): (number | null)[] {
  if (!below) return [...row]
  return row.map((count, index) => {
    const lower = below[index] ?? null
    return count === null || lower === null ? null : Math.max(0, count - lower)
  })
}

/** Where one histogram has a gap the others still count. */
function sumUp(rows: readonly (readonly (number | null)[])[]): (number | null)[] {
  return (rows[0] ?? []).map((_, index) => {
    const present = rows.map(row => row[index] ?? null).filter(value => value !== null)
    return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0)
  })
}

/** The first bucket begins at 0 where it can, as `histogram_quantile` has it. */
function lowBound(bounds: readonly number[], index: number): number | null {
  const below = bounds[index - 1]
  if (below !== undefined) return below
  return (bounds[index] ?? 0) > 0 ? 0 : null
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
