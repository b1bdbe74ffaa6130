import type { Panel } from '../../../../model/panel.ts'
import { said, type Drawing, type Drawn } from '../drawing.ts'
import type { Column } from '../fields/resolve.ts'
import { number, record } from '../read.ts'
import { nativeCells } from './heatmap-cells.ts'
import { countInBuckets } from './heatmap-counts.ts'
import { seriesOverTime, type OverTime } from './series-over-time.ts'
import { valueLook } from './timeseries.ts'

export type Rows = Pick<Panel, 'times' | 'series'> & { buckets: NonNullable<Panel['buckets']> }

/** Buckets that come as series, cells of native histograms, or values that are counted here. */
export function drawHeatmap(drawing: Drawing): Drawn {
  const joined = seriesOverTime(drawing.frames)
  const cells = nativeCells(drawing.frames)
  const rows =
    cells ?? (drawing.model.options['calculate'] === true ? counted(drawing, joined) : bucketed(drawing, joined))
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

function counted(drawing: Drawing, joined: OverTime): Rows {
  const y = record(record(drawing.model.options['calculation'])['yBuckets'])
  const size = y['mode'] === 'size' ? number(y['value']) : undefined
  const count = y['mode'] === 'count' ? number(y['value']) : undefined
  return countInBuckets(joined, { size, count, window: drawing.window })
}

/** One series per bucket, named by its upper bound; without bounds, by words that stay in the order they came. */
function bucketed(drawing: Drawing, { times, series, columns }: OverTime): Rows {
  const bounds = columns.map(upperBound)
  if (bounds.some(bound => bound === undefined)) return { times, series, buckets: [] }
  const order = series.map((_, index) => index).sort((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0))
  const cumulative = new Set(
    drawing.model.queries.filter(query => query.fields['format'] === 'heatmap').map(query => query.refId),
  )
  const rows = order.flatMap((index, place) => {
    const [one, column] = [series[index], columns[index]]
    if (!one || !column) return []
    const below = place > 0 ? series[order[place - 1] ?? -1]?.values : undefined
    const own =
      cumulative.has(column.frame.refId) && below ? one.values.map((value, at) => minus(value, below[at])) : one.values
    return [{ name: one.name, labels: one.labels, values: own }]
  })
  const sorted = order.map(index => bounds[index] ?? Infinity)
  const first = sorted[0] ?? 0
  const buckets = sorted.map((high, place) => ({
    low: place > 0 ? (sorted[place - 1] ?? null) : first > 0 && Number.isFinite(first) ? 0 : null,
    high: Number.isFinite(high) ? high : null,
  }))
  return { times, series: rows, buckets }
}

/** Counts below a bound hold those below the bound before; scrapes between two reads may make that a little less than 0. */
function minus(value: number | null, below: number | null | undefined): number | null {
  return value === null ? null : Math.max(0, value - (below ?? 0))
}

function upperBound({ field, name }: Column): number | undefined {
  const words = field.labels['le'] ?? name
  if (/^\+?inf$/i.test(words)) return Infinity
  return number(words)
}
