import type { Frame } from '../../../model.ts'
import { texts } from '../../read.ts'
import { reduceTo } from '../../reduce.ts'
import { madeField, named, type Named, type Transform } from '../transform.ts'

const titles: Record<string, string> = {
  lastNotNull: 'Last *',
  last: 'Last',
  firstNotNull: 'First *',
  first: 'First',
  min: 'Min',
  max: 'Max',
  mean: 'Mean',
  sum: 'Total',
  count: 'Count',
  range: 'Range',
  delta: 'Delta',
  diff: 'Difference',
  stdDev: 'StdDev',
}

/** Every series becomes a row with its calculations; with `reduceFields`, every frame becomes one row. */
export const reduce: Transform = (frames, options) => {
  const given = texts(options['reducers'])
  const calcs = given.length > 0 ? given : ['max']
  if (options['mode'] === 'reduceFields')
    return frames.map(frame => reduceColumns(frame, calcs, options['includeTimeField'] === true))
  const rows = frames.flatMap(frame =>
    named(frame, frames).filter(({ field }) => field.type === 'number' || field.type === 'boolean'),
  )
  if (rows.length === 0) return [...frames]
  const labels =
    options['labelsToFields'] === true ? [...new Set(rows.flatMap(({ field }) => Object.keys(field.labels)))] : []
  const heads =
    labels.length > 0
      ? labels.map(label =>
          madeField(
            label,
            'string',
            rows.map(({ field }) => field.labels[label] ?? null),
          ),
        )
      : [
          madeField(
            'Field',
            'string',
            rows.map(row => row.name),
          ),
        ]
  return [{ refId: frames[0]?.refId ?? '', name: '', fields: [...heads, ...calcs.map(calc => calculated(rows, calc))] }]
}

function calculated(rows: readonly Named[], calc: string) {
  const title = Object.hasOwn(titles, calc) ? (titles[calc] ?? calc) : calc
  return madeField(
    title,
    'number',
    rows.map(({ field }) => reduceTo(field.values, calc)),
  )
}

function reduceColumns(frame: Frame, calcs: readonly string[], withTime: boolean): Frame {
  const wanted = frame.fields.filter(field => field.type === 'number' || (withTime && field.type === 'time'))
  return {
    ...frame,
    fields: wanted.flatMap(field =>
      calcs.map(calc => ({
        ...field,
        name: calcs.length > 1 ? `${field.name} ${calc}` : field.name,
        values: [reduceTo(field.values, calc)],
      })),
    ),
  }
}
