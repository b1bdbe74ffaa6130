import { pattern, text } from '../../read.ts'
import { mapColumns, renamed, type Transform } from '../transform.ts'

export const renameByRegex: Transform = (frames, options) => {
  const expression = pattern(text(options['regex']) ?? '')
  if (!expression?.source || expression.source === '(?:)') return [...frames]
  const to = typeof options['renamePattern'] === 'string' ? options['renamePattern'] : ''
  return mapColumns(frames, ({ field, name }) =>
    expression.test(name) && field.type !== 'time' ? renamed(field, name.replace(expression, to)) : field,
  )
}
