import { number } from '../../read.ts'
import type { Transform } from '../transform.ts'

/** The first rows, or the last for a number below zero. */
export const limit: Transform = (frames, options) => {
  const most = number(options['limitField']) ?? 10
  return frames.map(frame => ({
    ...frame,
    fields: frame.fields.map(field => ({
      ...field,
      values: most < 0 ? field.values.slice(most) : field.values.slice(0, most),
    })),
  }))
}
