import type { FrameField } from '../../../model.ts'
import { number, pattern, record, records, text, type Loose } from '../../read.ts'
import { lengthOf, named, pickRows, type Transform } from '../transform.ts'

type Cell = FrameField['values'][number]

/** Keeps or drops rows by conditions on their columns; all of them, or any. */
export const filterByValue: Transform = (frames, options) => {
  const filters = records(options['filters'])
  return frames.map(frame => {
    const columns = named(frame, frames)
    const tests = filters.flatMap(filter => {
      const column = columns.find(({ name, field }) => [name, field.name].includes(String(filter['fieldName'])))
      const config = record(filter['config'])
      return column
        ? [(row: number) => holds(column.field.values[row] ?? null, String(config['id']), record(config['options']))]
        : []
    })
    if (tests.length === 0) return frame
    const fits = (row: number) =>
      options['match'] === 'all' ? tests.every(test => test(row)) : tests.some(test => test(row))
    const rows = Array.from({ length: lengthOf(frame) }, (_, row) => row)
    return pickRows(
      frame,
      rows.filter(row => fits(row) !== (options['type'] === 'exclude')),
    )
  })
}

function holds(cell: Cell, id: string, options: Loose): boolean {
  const value = number(options['value'])
  const compared = typeof cell === 'number' && value !== undefined
  switch (id) {
    case 'greater':
      return compared && cell > value
    case 'greaterOrEqual':
      return compared && cell >= value
    case 'lower':
      return compared && cell < value
    case 'lowerOrEqual':
      return compared && cell <= value
    case 'range':
      return (
        typeof cell === 'number' &&
        cell >= (number(options['from']) ?? -Infinity) &&
        cell <= (number(options['to']) ?? Infinity)
      )
    case 'equal':
      return String(cell) === String(options['value'])
    case 'notEqual':
      return String(cell) !== String(options['value'])
    case 'isNull':
      return cell === null
    case 'isNotNull':
      return cell !== null
    case 'regex':
      return cell !== null && (pattern(text(options['value']) ?? '')?.test(String(cell)) ?? false)
    case 'substring':
      return String(cell).toLowerCase().includes(String(options['value']).toLowerCase())
    default:
      return true
  }
}
