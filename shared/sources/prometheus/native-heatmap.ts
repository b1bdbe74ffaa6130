import { bucketSeries, type Bucket, type Heatmap } from './heatmap.ts'
import { readValue, type HistogramBucket, type MatrixRow } from './wire.ts'

/** As many rows as still can be told apart in a panel. */
const mostBuckets = 160

type ReadBucket = { left: number; right: number; count: number }

/**
 * Native histograms as a heatmap, added up over all series.
 * Their resolution changes over time, and buckets without observations are left out: the rows drawn are the finest
 * into which every bucket of the answer fits as a whole.
 */
export function nativeHeatmap(rows: readonly MatrixRow[], grid: readonly number[]): Heatmap {
  const samples = rows.flatMap(row =>
    row.histograms.map(([at, { buckets }]) => ({ at, buckets: readBuckets(buckets) })),
  )
  const edges = thinned(commonEdges(samples.flatMap(sample => sample.buckets)))
  const counts = edges.slice(1).map(() => grid.map((): number | null => null))
  const place = new Map(grid.map((at, index) => [at, index]))
  for (const { at, buckets } of samples) {
    const index = place.get(at)
    if (index === undefined) continue
    for (const row of counts) row[index] ??= 0
    for (const bucket of buckets) {
      const row = counts[rowAt(edges, bucket.left)]
      if (row) row[index] = (row[index] ?? 0) + bucket.count
    }
  }
  const buckets = counts.map((_, index): Bucket => ({ low: finite(edges[index]), high: finite(edges[index + 1]) }))
  const series = buckets.map((bucket, index) => bucketSeries(bucket, counts[index] ?? []))
  return { times: [...grid], series, buckets, warnings: [] }
}

function readBuckets(buckets: readonly HistogramBucket[]): ReadBucket[] {
  return buckets
    .map(([, left, right, count]) => ({ left: bound(left), right: bound(right), count: readValue(count) ?? 0 }))
    .filter(({ left, right }) => left < right) // also drops what is not a number
}

function bound(text: string): number {
  if (/^\+?Inf$/.test(text)) return Infinity
  return text === '-Inf' ? -Infinity : (readValue(text) ?? NaN)
}

/** All bounds that no bucket holds inside, from low to high. */
function commonEdges(buckets: readonly ReadBucket[]): number[] {
  const distinct = new Map(buckets.map(bucket => [`${bucket.left} ${bucket.right}`, bucket]))
  const edges = [...new Set([...distinct.values()].flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b)
  const inside = new Set<number>()
  for (const { left, right } of distinct.values()) {
    for (let index = rowAt(edges, left) + 1; (edges[index] ?? Infinity) < right; index++) inside.add(edges[index] ?? 0)
  }
  return edges.filter(edge => !inside.has(edge))
}

/** Every other edge is dropped until the rows fit; the outer ones stay. */
function thinned(edges: number[]): number[] {
  let kept = edges
  while (kept.length - 1 > mostBuckets) {
    kept = kept.filter((_, index) => index % 2 === 0 || index === kept.length - 1)
  }
  return kept
}

/** The last edge at or below a value. */
function rowAt(edges: readonly number[], value: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((edges[middle] ?? Infinity) <= value) low = middle
    else high = middle - 1
  }
  return low
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
