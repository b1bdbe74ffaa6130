import { patternOf, type Option } from './choose.ts'

/** Options as a variable wants them: picked and cut by its expression, once each, in its order. */
export function arrangeOptions(found: readonly string[], regex: string, sort: number): Option[] {
  const pattern = regex === '' ? null : patternOf(regex)
  const picked = pattern
    ? found.flatMap(value => pickedBy(pattern, value))
    : found.map(value => ({ value, text: value }))
  const unique = [...new Map(picked.map(option => [option.value, option])).values()]
  return sortOptions(unique, sort)
}

function pickedBy(pattern: RegExp, given: string): Option[] {
  const found = pattern.exec(given)
  if (!found) return []
  const { value, text } = found.groups ?? {}
  const plain = value ?? text ?? found[1] ?? found[0]
  return [{ value: value ?? plain, text: text ?? plain }]
}

/** 1 and 2 by letters, 3 and 4 by the first number, 5 and 6 without regard to case, 7 and 8 as people count; even ones backwards. */
function sortOptions(options: Option[], sort: number): Option[] {
  const compare = orders[Math.ceil(sort / 2) - 1]
  if (!compare) return options
  const sorted = [...options].sort((a, b) => compare(a.text, b.text))
  return sort % 2 === 0 ? sorted.toReversed() : sorted
}

const orders: ((a: string, b: string) => number)[] = [
  (a, b) => (a < b ? -1 : Number(a > b)),
  (a, b) => firstNumber(a) - firstNumber(b),
  (a, b) => a.toLowerCase().localeCompare(b.toLowerCase()),
  (a, b) => a.localeCompare(b, 'en', { numeric: true }),
]

function firstNumber(text: string): number {
  const found = /\d+(?:\.\d+)?/.exec(text)
  return found ? Number(found[0]) : -1
}
