import type { Frame } from '../../../model.ts'
import { number, record, text, texts, type Loose } from '../../read.ts'
import { reduceTo } from '../../reduce.ts'
import { joinByField } from '../frames/join-by-field.ts'
import { lengthOf, madeField, named, type Named, type Transform } from '../transform.ts'

type Row = number | null

/** A column made of others: one with another or with a number, or all of a row. */
export const calculateField: Transform = (frames, options) => {
  const joined = frames.length > 1 && frames.every(frame => frame.fields.some(field => field.type === 'time'))
  const whole = joined ? joinByField(frames, {}) : [...frames]
  return whole.map(frame => {
    const columns = named(frame, whole)
    const made =
      options['mode'] === 'binary'
        ? binary(columns, frame, record(options['binary']))
        : reduceRow(columns, frame, record(options['reduce']))
    if (!made) return frame
    const field = madeField(text(options['alias']) ?? made.name, 'number', made.values)
    const kept = options['replaceFields'] === true ? frame.fields.filter(one => one.type === 'time') : frame.fields
    return { ...frame, fields: [...kept, field] }
  })
}

function binary(columns: readonly Named[], frame: Frame, { left, right, operator }: Loose) {
  const [a, b] = [operand(columns, left), operand(columns, right)]
  if (!a || !b) return undefined
  const op = text(operator) ?? '+'
  const values = Array.from({ length: lengthOf(frame) }, (_, row) => calculate(a.at(row), op, b.at(row)))
  return { name: `${a.name} ${op} ${b.name}`, values }
}

/** A column by name, or a number: as text in old dashboards, as `{fixed}` or `{matcher}` in new ones. */
function operand(columns: readonly Named[], given: unknown): { name: string; at: (row: number) => Row } | undefined {
  const wanted = record(given)
  const name = text(given) ?? text(record(wanted['matcher'])['options']) ?? ''
  const column = columns.find(one => one.name === name) ?? columns.find(one => one.field.name === name)
  if (column) return { name: column.name, at: row => numeric(column.field.values[row]) }
  const fixed = number(wanted['fixed'] ?? given)
  return fixed === undefined ? undefined : { name: String(fixed), at: () => fixed }
}

function numeric(value: unknown): Row {
  return typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : null
}

function calculate(a: Row, op: string, b: Row): Row {
  if (a === null || b === null) return null
  switch (op) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '**':
      return a ** b
    case '%':
      return a % b
    default:
      return null
  }
}

function reduceRow(columns: readonly Named[], frame: Frame, { include, reducer }: Loose) {
  const names = texts(include)
  const wanted = columns.filter(
    ({ field, name }) => field.type === 'number' && (names.length === 0 || names.includes(name)),
  )
  if (wanted.length === 0) return undefined
  const calc = text(reducer) ?? 'sum'
  const values = Array.from({ length: lengthOf(frame) }, (_, row) =>
    reduceTo(
      wanted.map(({ field }) => field.values[row] ?? null).filter(value => value !== null),
      calc,
    ),
  )
  return { name: { sum: 'Total', mean: 'Mean', min: 'Min', max: 'Max', count: 'Count' }[calc] ?? calc, values }
}
