import { record, texts } from '../../read.ts'
import { reduceTo } from '../../reduce.ts'
import { lengthOf, madeField, named, type Transform } from '../transform.ts'

/** Rows of the same values become one; other columns are calculated, or go. */
export const groupBy: Transform = (frames, options) => {
  const wanted = record(options['fields'])
  return frames.map(frame => {
    const columns = named(frame, frames).map(column => ({
      ...column,
      how: record(wanted[column.name] ?? wanted[column.field.name]),
    }))
    const keys = columns.filter(({ how }) => how['operation'] === 'groupby')
    if (keys.length === 0) return frame
    const groups = new Map<string, number[]>()
    for (let row = 0; row < lengthOf(frame); row++) {
      const key = JSON.stringify(keys.map(({ field }) => field.values[row] ?? null))
      groups.set(key, [...(groups.get(key) ?? []), row])
    }
    const rows = [...groups.values()]
    const made = columns.flatMap(({ field, name, how }) =>
      how['operation'] !== 'aggregate'
        ? []
        : texts(how['aggregations']).map(calc => {
            const cells = rows.map(group =>
              reduceTo(
                group.map(row => field.values[row] ?? null),
                calc,
              ),
            )
            return {
              ...madeField(`${name} (${calc})`, field.type === 'time' ? 'time' : 'number', cells),
              config: { ...field.config, displayName: `${name} (${calc})` },
            }
          }),
    )
    const heads = keys.map(({ field }) => ({
      ...field,
      values: rows.map(group => field.values[group[0] ?? -1] ?? null),
    }))
    return { ...frame, fields: [...heads, ...made] }
  })
}
