import type { Panel, Series } from '../../model/panel.ts'

/** A heatmap's part of a Panel. */
export type Heatmap = Required<Pick<Panel, 'series' | 'buckets' | 'times'>> & { warnings: string[] }

export type Bucket = { low: number | null; high: number | null }

/** One bucket as a series: its bounds are its name. */
export function bucketSeries({ low, high }: Bucket, values: (number | null)[]): Series {
  const name =
    low === null
      ? `≤ ${high === null ? '∞' : bound(high)}`
      : high === null
        ? `> ${bound(low)}`
        : `${bound(low)} – ${bound(high)}`
  return { name, labels: { le: high === null ? '+Inf' : String(high) }, values }
}

/** Bounds of native histograms are powers of roots of 2: their many digits say nothing. */
function bound(value: number): string {
  return String(Number(value.toPrecision(5))).replace(/^-/, '−')
}
