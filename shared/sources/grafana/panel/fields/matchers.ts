import type { Frame, FrameField } from '../../model.ts'
import { list, number, pattern, record, text, texts } from '../read.ts'
import { reduceTo } from '../reduce.ts'

/** One column where overrides and filters find it. */
export type Place = { field: FrameField; frame: Frame; name: string }

/** Whether a matcher of an override or of a transformation means the column. Ids that we do not know mean none. */
export function matches(matcher: { id: string; options?: unknown }, { field, frame, name }: Place): boolean {
  const { id, options } = matcher
  switch (id) {
    case 'byName':
      return options === name || options === field.name
    case 'byRegexp':
      return pattern(text(options) ?? '')?.test(name) ?? false
    case 'byNames':
    case 'byRegexpOrNames': {
      const given = record(options)
      const expression = text(given['pattern'])
      const named = [...texts(given['names']), ...texts(options)]
      const found =
        named.includes(name) || named.includes(field.name) || (expression ? pattern(expression)?.test(name) : false)
      return (given['mode'] === 'exclude') !== Boolean(found)
    }
    case 'byType':
    case 'byTypes':
      return options === field.type || list(options).includes(field.type)
    case 'numeric':
      return field.type === 'number'
    case 'time':
      return field.type === 'time'
    case 'byFrameRefID':
      return options === frame.refId || `${String(options)}-Instant` === frame.refId
    case 'byValue': {
      const given = record(options)
      const value = reduceTo(field.values, text(given['reducer']) ?? 'lastNotNull')
      return value !== null && compare(value, String(given['op']), number(given['value']) ?? 0)
    }
    default:
      return false
  }
}

function compare(value: number, op: string, other: number): boolean {
  switch (op) {
    case 'gt':
    case '>':
      return value > other
    case 'gte':
    case '>=':
      return value >= other
    case 'lt':
    case '<':
      return value < other
    case 'lte':
    case '<=':
      return value <= other
    case 'neq':
    case '!=':
      return value !== other
    default:
      return value === other
  }
}
