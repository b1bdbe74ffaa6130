import { pattern, record, text, texts, type Loose } from '../../read.ts'
import { mapColumns, type Transform } from '../transform.ts'

/** Keeps columns by name or expression; those of time stay when only an expression is given. */
export const filterFieldsByName: Transform = (frames, options) => {
  const [include, exclude] = [wanted(options['include']), wanted(options['exclude'])]
  return mapColumns(frames, ({ field, name }) => {
    if (exclude?.(name)) return null
    return !include || include(name) ? field : null
  }).filter(frame => frame.fields.length > 0)
}

function wanted(given: unknown): ((name: string) => boolean) | undefined {
  const options: Loose = record(given)
  const [names, source] = [texts(options['names']), text(options['pattern'])]
  if (names.length === 0 && !source) return undefined
  const expression = source ? pattern(source) : null
  return name => names.includes(name) || (expression?.test(name) ?? false)
}
