import { momentText } from './moment-pattern.ts'

/** How a unit writes a value that is not a scaled number. Finite values only. */
type Words = (value: number, decimals?: number, zone?: string) => string

const words: Record<string, Words> = {
  string: value => String(value),
  sci: (value, decimals) => value.toExponential(decimals),
  hex: value => hex(value, ''),
  hex0x: value => hex(value, '0x'),
  locale: (value, decimals = 3) => new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals }).format(value),
  bool: value => (value ? 'True' : 'False'),
  bool_yes_no: value => (value ? 'Yes' : 'No'),
  bool_on_off: value => (value ? 'On' : 'Off'),
  dateTimeAsIso: (value, _, zone) => momentText(value, 'YYYY-MM-DD HH:mm:ss', zone),
  dateTimeAsUS: (value, _, zone) => momentText(value, 'MM/DD/YYYY h:mm:ss a', zone),
  dateTimeAsLocal: (value, _, zone) => momentText(value, 'YYYY-MM-DD HH:mm:ss', zone),
  dateTimeAsSystem: (value, _, zone) => momentText(value, 'YYYY-MM-DD HH:mm:ss', zone),
  // "3 hours ago" would be wrong a minute later, and nobody here knows the time.
  dateTimeFromNow: (value, _, zone) => momentText(value, 'YYYY-MM-DD HH:mm:ss', zone),
  dtdurationms: (value, decimals) => lasting(value, decimals, 'milliseconds'),
  dtdurations: (value, decimals) => lasting(value * 1000, decimals, 'seconds'),
  dthms: value => hoursMinutesSeconds(value),
  dtdhms: value => daysAndClock(value),
  clockms: (value, decimals) => clock(value, decimals),
  clocks: (value, decimals) => clock(value * 1000, decimals),
}

/** The words of a unit; undefined where it is a number with a suffix. */
export function wordsFor(unit: string | undefined): Words | undefined {
  if (!unit) return undefined
  if (Object.hasOwn(words, unit)) return words[unit]
  if (unit.startsWith('dateTimeAs')) return words[unit.replace(/NoDateIfToday$/, '')] ?? words.dateTimeAsIso
  if (unit.startsWith('time:')) return (value, _, zone) => momentText(value, unit.slice(5), zone)
  if (unit.startsWith('bool:')) {
    const [yes = '', ...no] = unit.slice(5).split('/')
    return value => (value ? yes : no.join('/') || '-')
  }
  return undefined
}

/** Units whose values are moments, in epoch milliseconds. */
export function isDateUnit(unit: string | undefined): boolean {
  return unit !== undefined && (unit.startsWith('dateTime') || unit.startsWith('time:'))
}

function hex(value: number, mark: string): string {
  return `${value < 0 ? '−' : ''}${mark}${Math.abs(value).toString(16).toUpperCase()}`
}

const lengths = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const

/** "1 hour, 5 minutes": the largest unit, and as many smaller ones as decimals ask for. */
function lasting(ms: number, decimals = 0, zero: string): string {
  if (ms < 0) return `${lasting(-ms, decimals, zero)} ago`
  const first = lengths.findIndex(([, size]) => ms >= size)
  if (first < 0) return ms === 0 ? `0 ${zero}` : `${Number(ms.toPrecision(2))} milliseconds`
  let left = ms
  const parts = lengths.slice(first, first + decimals + 1).map(([name, size]) => {
    const count = Math.floor(left / size)
    left -= count * size
    return `${count} ${name}${count === 1 ? '' : 's'}`
  })
  return parts.join(', ')
}

function hoursMinutesSeconds(seconds: number): string {
  if (seconds < 0) return `${hoursMinutesSeconds(-seconds)} ago`
  return [seconds / 3600, (seconds % 3600) / 60, seconds % 60].map(padded).join(':')
}

function daysAndClock(seconds: number): string {
  if (seconds < 0) return `${daysAndClock(-seconds)} ago`
  return `${Math.floor(seconds / 86_400)} d ${hoursMinutesSeconds(seconds % 86_400)}`
}

/** `01h:02m:03s:004ms`; decimals, where given, say how many parts follow the first. */
function clock(ms: number, decimals?: number): string {
  if (ms < 0) return `−${clock(-ms, decimals)}`
  const parts = [
    `${padded(ms / 3_600_000)}h`,
    `${padded((ms % 3_600_000) / 60_000)}m`,
    `${padded((ms % 60_000) / 1000)}s`,
    `${String(Math.floor(ms % 1000)).padStart(3, '0')}ms`,
  ]
  const first = ms >= 3_600_000 ? 0 : ms >= 60_000 ? 1 : ms >= 1000 ? 2 : 3
  return parts.slice(first, decimals === undefined ? undefined : first + 1 + decimals).join(':')
}

function padded(count: number): string {
  return String(Math.floor(count)).padStart(2, '0')
}
