import type { Series } from '../../../../model/panel.ts'
import { said, type Drawing } from '../drawing.ts'
import type { Column } from '../fields/resolve.ts'
import { colorOf, endsOf } from '../fields/thresholds.ts'
import { number, pattern, record, text, texts } from '../read.ts'
import { reducerWord, reduceTo } from '../reduce.ts'
import { isNumeric, plotted, seriesOverTime } from './series-over-time.ts'

export type Values = { times: number[]; series: Series[]; columns: Column[]; reduce: Series0; warnings: string[] }
type Series0 = NonNullable<ReturnType<typeof reducerWord>>

const mostValues = 100

/** What `reduceOptions` of a stat, a gauge or a bar gauge make of the frames: series to be reduced, or values that are. */
export function reducedValues({ model, frames: all, window }: Drawing): Values {
  const options = record(model.options['reduceOptions'])
  const calcs = texts(options['calcs'])
  const calc = calcs[0] ?? 'lastNotNull'
  const wanted = fieldFilter(text(options['fields']))
  const frames = all.map(frame => ({ ...frame, columns: frame.columns.filter(wanted) }))
  const word = reducerWord(calc)
  if (options['values'] === true) {
    const limit = Math.min(mostValues, number(options['limit']) ?? 25)
    return atOnce(rowValues(all, wanted).slice(0, limit), window.to)
  }
  const timed = frames.filter(frame => frame.time)
  if (timed.length === frames.length && word && calcs.length <= 1) {
    const { times, series, columns } = seriesOverTime(timed)
    return {
      times,
      series: series.map((one, index) => valued(one, columns, index, calc)),
      columns,
      reduce: word,
      warnings: [],
    }
  }
  const made = frames.flatMap(({ columns }) =>
    columns.filter(isNumeric).flatMap(column =>
      (calcs.length > 1 ? calcs : [calc]).map(one => ({
        column,
        name: calcs.length > 1 ? `${column.name} · ${one}` : column.name,
        value: plotted(reduceTo(column.field.values, one)),
      })),
    ),
  )
  return atOnce(made, window.to)
}

type Made = { column: Column; name: string; value: number | null }

/** Values that are calculated already: one sample each, at the end of the window. */
function atOnce(made: readonly Made[], at: number): Values {
  const columns = made.map(one => one.column)
  const ends = endsOf(columns)
  const series = made.map(({ column, name, value }) =>
    dressed({ name, labels: column.field.labels, values: [value] }, column, value, ends),
  )
  return { times: made.length > 0 ? [at] : [], series, columns, reduce: 'last', warnings: [] }
}

function valued(series: Series, columns: readonly Column[], index: number, calc: string): Series {
  const column = columns[index]
  return column ? dressed(series, column, reduceTo(column.field.values, calc), endsOf(columns)) : series
}

/** The unit, decimals and colour of one value. */
function dressed(
  series: Series,
  { options }: Column,
  value: number | null,
  ends: { min: number; max: number },
): Series {
  const color = colorOf(value, options, ends)
  const look = said({ ...series.look, color })
  return said({
    ...series,
    unit: options.unit,
    decimals: options.decimals,
    look: Object.keys(look).length > 0 ? look : undefined,
  })
}

/** Every row as values of its own, named by the row's words. */
export function rowValues(frames: Drawing['frames'], wanted: (column: Column) => boolean): Made[] {
  return frames.flatMap(({ frame, columns }) => {
    const words = columns.filter(column => column.field.type === 'string')
    const numbers = columns.filter(column => isNumeric(column) && wanted(column))
    const length = frame.fields[0]?.values.length ?? 0
    return Array.from({ length }, (_, row) => {
      const name = words
        .map(({ field }) => String(field.values[row] ?? ''))
        .filter(Boolean)
        .join(' ')
      return numbers.map(column => ({
        column,
        name: [name, numbers.length > 1 || !name ? column.name : ''].filter(Boolean).join(' · '),
        value: plotted(column.field.values[row]),
      }))
    }).flat()
  })
}

/** `fields` is empty for all numbers, an expression between slashes, or a name. */
function fieldFilter(fields: string | undefined): (column: Column) => boolean {
  if (!fields) return isNumeric
  const expression = fields.startsWith('/') ? pattern(fields) : null
  return column => isNumeric(column) && (expression ? expression.test(column.name) : column.name === fields)
}
