import type { ValueMapping } from '../../../../model/panel-look.ts'
import { number, pattern, record, text, type Loose } from '../read.ts'
import { readColor } from './colors.ts'

type Cell = number | string | boolean | null
type Result = { text?: string; color?: string }

/** One rule, first fit first. `look` is the same rule where numbers can express it. */
export type Mapping = Result & {
  fits: (value: Cell) => boolean
  show: (value: Cell) => string | undefined
  look: ValueMapping[]
}

/** Value mappings of Grafana 8 and later, and the two older shapes: `{type: 1, value, text}`, `{type: 2, from, to, text}`. */
export function readMappings(raw: readonly unknown[]): Mapping[] {
  return raw.map(record).flatMap(readMapping)
}

function readMapping(raw: Loose): Mapping[] {
  const options = record(raw['options'])
  const result = record(options['result'])
  switch (raw['type']) {
    case 'value':
      return Object.entries(options)
        .sort(([, a], [, b]) => (number(record(a)['index']) ?? 0) - (number(record(b)['index']) ?? 0))
        .map(([value, given]) => valueMapping(value, given))
    case 'range':
      return [rangeMapping(options['from'], options['to'], result)]
    case 'regex':
      return regexMapping(text(options['pattern']) ?? '', result)
    case 'special':
      return [specialMapping(String(options['match']), result)]
    case 1:
      return [raw['value'] === 'null' ? specialMapping('null', raw) : valueMapping(String(raw['value']), raw)]
    case 2:
      return [
        raw['from'] === 'null' && raw['to'] === 'null'
          ? specialMapping('null', raw)
          : rangeMapping(raw['from'], raw['to'], raw),
      ]
    default:
      return []
  }
}

function resultOf(raw: Loose): Result {
  return { text: text(raw['text']), color: readColor(raw['color']) }
}

function mapping(result: Result, fits: Mapping['fits'], look: Omit<ValueMapping, 'text' | 'color'>[]): Mapping {
  const shown = {
    ...(result.text !== undefined && { text: result.text }),
    ...(result.color && { color: result.color }),
  }
  return { ...result, fits, show: () => result.text, look: look.map(rule => ({ ...rule, ...shown })) }
}

function valueMapping(value: string, given: unknown): Mapping {
  const as = number(value)
  const look = as === undefined ? [] : [{ from: as, to: as }]
  return mapping(resultOf(record(given)), cell => String(cell) === value || (as !== undefined && cell === as), look)
}

function rangeMapping(low: unknown, high: unknown, raw: Loose): Mapping {
  const [from, to] = [number(low) ?? null, number(high) ?? null]
  const fits = (cell: Cell) => typeof cell === 'number' && cell >= (from ?? -Infinity) && cell <= (to ?? Infinity)
  return mapping(resultOf(raw), fits, [{ from, to }])
}

function regexMapping(source: string, raw: Loose): Mapping[] {
  const expression = pattern(source)
  if (!expression) return []
  const result = resultOf(raw)
  const fits = (cell: Cell) => cell !== null && expression.test(String(cell))
  const show = (cell: Cell) => result.text && String(cell).replace(expression, result.text)
  return [{ ...mapping(result, fits, []), show }]
}

function specialMapping(match: string, raw: Loose): Mapping {
  const fits: Record<string, (cell: Cell) => boolean> = {
    null: cell => cell === null,
    nan: cell => Number.isNaN(cell),
    'null+nan': cell => cell === null || Number.isNaN(cell),
    true: cell => cell === true || cell === 1,
    false: cell => cell === false || cell === 0,
    empty: cell => cell === '',
  }
  const look =
    match === 'true' || match === 'false'
      ? [{ from: Number(match === 'true'), to: Number(match === 'true') }]
      : match === 'empty'
        ? []
        : [{ from: null, to: null, missing: true }]
  return mapping(resultOf(raw), fits[match] ?? (() => false), look)
}
