import type { FrameField } from '../../../model.ts'
import { number, records } from '../../read.ts'
import { mapColumns, type Transform } from '../transform.ts'

/** Words to numbers, times or back. */
export const convertFieldType: Transform = (frames, options) => {
  const conversions = records(options['conversions'])
  return mapColumns(frames, ({ field, name }) => {
    const to = conversions.find(one => one['targetField'] === name || one['targetField'] === field.name)?.[
      'destinationType'
    ]
    return converted(field, to)
  })
}

function converted(field: FrameField, to: unknown): FrameField {
  switch (to) {
    case 'number':
      return {
        ...field,
        type: 'number',
        values: field.values.map(value => (typeof value === 'boolean' ? Number(value) : (number(value) ?? null))),
      }
    case 'string':
      return { ...field, type: 'string', values: field.values.map(value => (value === null ? null : String(value))) }
    case 'boolean':
      return {
        ...field,
        type: 'boolean',
        values: field.values.map(value => (value === null ? null : Boolean(value) && value !== 'false')),
      }
    case 'time':
      return { ...field, type: 'time', values: field.values.map(momentOf) }
    default:
      return field
  }
}

function momentOf(value: FrameField['values'][number]): number | null {
  const at = number(value) ?? (typeof value === 'string' ? Date.parse(value) : NaN)
  return Number.isFinite(at) ? at : null
}
