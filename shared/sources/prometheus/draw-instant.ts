import { seriesNames } from '../../format/series-name.ts'
import { alignSeries } from '../align-series.ts'
import type { Drawn } from './draw-range.ts'
import { readSeries } from './read-series.ts'
import { readValue, type Sample, type Success, type VectorRow } from './wire.ts'

/** An instant answer: one number is a stat, text and vectors are tables. */
export function drawInstant(data: Success['data'], expr: string): Drawn {
  switch (data.resultType) {
    case 'scalar':
      return drawScalar(data.result, expr)
    case 'string':
      return {
        ...nothing(),
        table: { columns: [{ name: 'Value', type: 'text' }], rows: [[data.result[1]]] },
      }
    case 'vector':
      return drawVector(data.result, expr)
    case 'matrix':
      return { ...nothing(), ...alignSeries(readSeries(data.result, expr)) }
  }
}

function drawScalar([at, text]: Sample, expr: string): Drawn {
  const value = readValue(text)
  return {
    kind: 'stat',
    times: [at],
    series: [{ name: expr, labels: {}, values: [value] }],
    look: { reduce: 'last', noValue: text },
    warnings: [],
  }
}

function drawVector(rows: readonly VectorRow[], expr: string): Drawn {
  const names = seriesNames(
    rows.map(row => row.metric),
    expr,
  )
  if (rows.some(row => row.histogram)) return drawHistograms(rows, names)
  const raw = rows.map(({ metric, value }, index) => ({
    name: names[index] ?? expr,
    labels: metric,
    samples: value ? [[value[0], readValue(value[1])] as [number, number | null]] : [],
  }))
  return { ...nothing(), ...alignSeries(raw) }
}

/** A native histogram is more than one number: its count and its sum have columns of their own. */
function drawHistograms(rows: readonly VectorRow[], names: readonly string[]): Drawn {
  return {
    ...nothing(),
    table: {
      columns: [
        { name: 'Series', type: 'text' },
        { name: 'Value', type: 'number' },
        { name: 'Count', type: 'number' },
        { name: 'Sum', type: 'number' },
      ],
      rows: rows.map(({ value, histogram }, index) => [
        names[index] ?? '',
        value ? readValue(value[1]) : null,
        histogram ? readValue(histogram[1].count) : null,
        histogram ? readValue(histogram[1].sum) : null,
      ]),
    },
  }
}

function nothing(): Drawn {
  return { kind: 'table', times: [], series: [], warnings: [] }
}
