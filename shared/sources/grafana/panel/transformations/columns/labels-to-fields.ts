import type { Frame, FrameField } from '../../../model.ts'
import { texts } from '../../read.ts'
import { merge } from '../frames/merge.ts'
import { lengthOf, madeField, type Transform } from '../transform.ts'

/** Labels become columns (or rows), and the frames one table. */
export const labelsToFields: Transform = (frames, options) => {
  const only = texts(options['keepLabels'])
  const keep = (label: string) => only.length === 0 || only.includes(label)
  if (options['mode'] === 'rows') return frames.map(frame => labelRows(frame, keep))
  const valueLabel = typeof options['valueLabel'] === 'string' ? options['valueLabel'] : ''
  return merge(
    frames.flatMap(frame => {
      const times = frame.fields.filter(field => field.type === 'time')
      const rest = frame.fields.filter(field => field.type !== 'time')
      return rest.map(field => ({ ...frame, fields: [...times, ...labelColumns(field, frame, keep, valueLabel)] }))
    }),
    {},
  )
}

function labelColumns(
  field: FrameField,
  frame: Frame,
  keep: (label: string) => boolean,
  valueLabel: string,
): FrameField[] {
  const labels = Object.entries(field.labels).filter(([label]) => keep(label) && label !== valueLabel)
  const name = field.labels[valueLabel] ?? field.name
  const { displayNameFromDS: _, ...config } = field.config
  return [
    ...labels.map(([label, value]) =>
      madeField(
        label,
        'string',
        Array.from({ length: lengthOf(frame) }, () => value),
      ),
    ),
    { ...field, name, labels: {}, config },
  ]
}

function labelRows(frame: Frame, keep: (label: string) => boolean): Frame {
  const rows = frame.fields.flatMap(field => Object.entries(field.labels).filter(([label]) => keep(label)))
  return {
    ...frame,
    fields: [
      madeField(
        'label',
        'string',
        rows.map(([label]) => label),
      ),
      madeField(
        'value',
        'string',
        rows.map(([, value]) => value),
      ),
    ],
  }
}
