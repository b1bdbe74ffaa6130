import type { FrameField } from '../../../model.ts'
import { records, text } from '../../read.ts'
import { lengthOf, named, pickRows, type Transform } from '../transform.ts'

export const sortBy: Transform = (frames, options) => {
  const [sort = {}] = records(options['sort'])
  const wanted = text(sort['field'])
  return frames.map(frame => {
    const field = named(frame, frames).find(column => column.name === wanted || column.field.name === wanted)?.field
    if (!field) return frame
    const sign = sort['desc'] === true ? -1 : 1
    const rows = Array.from({ length: lengthOf(frame) }, (_, row) => row)
    return pickRows(
      frame,
      rows.sort((a, b) => sign * compare(field.values[a], field.values[b])),
    )
  })
}

type Cell = FrameField['values'][number] | undefined

function compare(one: Cell, other: Cell): number {
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : Number(one > other)
  return rank(one) - rank(other) || 0
}

function rank(cell: Cell): number {
  return cell === null || cell === undefined ? -Infinity : Number(cell)
}
