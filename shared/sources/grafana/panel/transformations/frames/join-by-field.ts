import type { Frame, FrameField } from '../../../model.ts'
import { text } from '../../read.ts'
import { named, renamed, type Transform } from '../transform.ts'

type Key = FrameField['values'][number]

/** Frames side by side on a column they share (the time, if none is named): all rows, or with `inner` those of all. */
export const joinByField: Transform = (frames, options) => {
  const wanted = text(options['byField'])
  const parts = frames.flatMap(frame => {
    const columns = named(frame, frames)
    const key = columns.find(({ field, name }) =>
      wanted ? name === wanted || field.name === wanted : field.type === 'time',
    )
    return key ? [{ frame, columns, key }] : []
  })
  const first = parts[0]
  if (!first || parts.length < 2) return [...frames]
  const places = parts.map(({ key }) => new Map(key.field.values.map((value, row) => [value, row])))
  const keys = [...new Set(parts.flatMap(({ key }) => key.field.values))].filter(
    value => options['mode'] !== 'inner' || places.every(place => place.has(value)),
  )
  if (first.key.field.type === 'time') keys.sort((a, b) => Number(a) - Number(b))
  const fields = parts.flatMap(({ columns, key }, part) =>
    columns.filter(column => column !== key).map(({ field, name }) => aligned(field, name, keys, places[part])),
  )
  return [
    { refId: first.frame.refId, name: '', fields: [{ ...first.key.field, values: keys }, ...fields] } satisfies Frame,
  ]
}

function aligned(
  field: FrameField,
  name: string,
  keys: readonly Key[],
  place: Map<Key, number> | undefined,
): FrameField {
  const values = keys.map(key => {
    const row = place?.get(key)
    return row === undefined ? null : (field.values[row] ?? null)
  })
  return renamed({ ...field, values }, name)
}
