import { said, type Drawing, type Drawn } from '../drawing.ts'
import type { Column } from '../fields/resolve.ts'
import { number, record } from '../read.ts'
import type { HeatRows } from './heat-rows.ts'
import { nativeCells } from './heatmap-cells.ts'
import { countInBuckets } from './heatmap-counts.ts'
import { seriesOverTime, type OverTime } from './series-over-time.ts'
import { valueLook } from './timeseries.ts'

/** Buckets that come as series, cells of native histograms, or values that are counted here. */
export function drawHeatmap(drawing: Drawing): Drawn {
  const joined = seriesOverTime(drawing.frames)
  const cells = nativeCells(drawing.frames)
  const rows = cells ?? (drawing.model.options['calculate'] === true ? counted(drawing, joined) : bucketed(joined))
  const options = joined.columns[0]?.options
  const axis = record(drawing.model.options['yAxis'])
  return {
    kind: 'heatmap',
    unit: options?.unit ?? (typeof axis['unit'] === 'string' ? axis['unit'] : undefined),
    ...rows,
    buckets: rows.buckets.length > 0 ? rows.buckets : undefined,
    thresholds: [],
    look: said({ ...(options && valueLook(options)), decimals: options?.decimals ?? number(axis['decimals']) }),
  }
}

function counted(drawing: Drawing, joined: OverTime): HeatRows {
  const y = record(record(drawing.model.options['calculation'])['yBuckets'])
  const size = y['mode'] === 'size' ? number(y['value']) : undefined
  const count = y['mode'] === 'count' ? number(y['value']) : undefined
  return countInBuckets(joined, { size, count, window: drawing.window })
}

/** One series per bucket with what is in it alone, named by its upper bound; without bounds, by words that stay in the order they came. */
function bucketed({ times, series, columns }: OverTime): HeatRows {
  const bounds = columns.map(upperBound)
  if (bounds.some(bound => bound === undefined)) return { times, series, buckets: [] }
  const order = series.map((_, index) => index).sort((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0))
  const rows = order.flatMap(index => {
    const one = series[index]
    return one ? [{ name: one.name, labels: one.labels, values: one.values }] : []
  })
  const sorted = order.map(index => bounds[index] ?? Infinity)
  const first = sorted[0] ?? 0
  const buckets = sorted.map((high, place) => ({
    low: place > 0 ? (sorted[place - 1] ?? null) : first > 0 && Number.isFinite(first) ? 0 : null,
    high: Number.isFinite(high) ? high : null,
  }))
  return { times, series: rows, buckets }
}

function upperBound({ field, name }: Column): number | undefined {
  const words = field.labels['le'] ?? name
  if (/^\+?inf$/i.test(words)) return Infinity
  return number(words)
}
