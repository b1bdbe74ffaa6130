import { number, record, text } from '../../read.ts'
import { mapColumns, named, renamed, type Transform } from '../transform.ts'

/** Hides, orders and renames columns by their names. */
export const organize: Transform = (frames, options) => {
  const [hidden, order, names] = ['excludeByName', 'indexByName', 'renameByName'].map(key => record(options[key]))
  const kept = frames.map(frame => {
    const columns = named(frame, frames)
    const place = (name: string) => number(order?.[name]) ?? columns.length
    const sorted = columns.toSorted((a, b) => place(a.name) - place(b.name))
    return { ...frame, fields: sorted.map(column => column.field) }
  })
  return mapColumns(kept, ({ field, name }) => {
    if (hidden?.[name] === true) return null
    const wanted = text(names?.[name])
    return wanted ? renamed(field, wanted) : field
  })
}
