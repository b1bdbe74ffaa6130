import type { Frame, FrameField } from '../../../model.ts'
import type { Transform } from '../transform.ts'
import { lengthOf } from '../transform.ts'

type Row = Map<string, FrameField['values'][number]>

/** All frames as one table; rows whose shared columns say the same become one. */
export const merge: Transform = frames => {
  const tables = frames.filter(frame => frame.fields.length > 0)
  const first = tables[0]
  if (!first || tables.length < 2) return [...frames]
  const columns = new Map<string, FrameField>()
  for (const { fields } of tables)
    for (const field of fields) if (!columns.has(keyOf(field))) columns.set(keyOf(field), field)
  const shared = [...columns.keys()].filter(key =>
    tables.every(({ fields }) => fields.some(field => keyOf(field) === key)),
  )
  const rows = new Map<string, Row[]>()
  for (const frame of tables) for (const row of rowsOf(frame)) addRow(rows, row, shared)
  const all = [...rows.values()].flat()
  const fields = [...columns].map(([key, field]) => ({ ...field, values: all.map(row => row.get(key) ?? null) }))
  return [{ refId: first.refId, name: 'merged', fields }]
}

function rowsOf(frame: Frame): Row[] {
  return Array.from(
    { length: lengthOf(frame) },
    (_, row) => new Map(frame.fields.map(field => [keyOf(field), field.values[row] ?? null])),
  )
}

/** Into a row of the same shared values that contradicts it nowhere, else on its own. */
function addRow(rows: Map<string, Row[]>, row: Row, shared: readonly string[]): void {
  const key = JSON.stringify(shared.map(name => row.get(name)))
  const alike = rows.get(key) ?? []
  const fits = alike.find(other => [...row].every(([name, value]) => !other.has(name) || other.get(name) === value))
  if (fits) for (const [name, value] of row) fits.set(name, value)
  else alike.push(row)
  rows.set(key, alike)
}

function keyOf(field: FrameField): string {
  return String(field.config['displayName'] ?? field.name)
}
