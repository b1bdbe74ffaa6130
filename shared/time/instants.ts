import { addUnits, endOfUnit, isMoment, startOfUnit, type CalendarUnit } from './zoned-calendar.ts'

/** What an end is read against. `now` in UNIX milliseconds; the zone must be known; `side` says where `/d` rounds to. */
export type InstantContext = { now: number; zone: string; side: 'from' | 'to' }

/**
 * One end of a range in UNIX milliseconds, null when it is none. In Grafana's order: `now` with arithmetic
 * (`now-1d/d+8h`), a bare length back from now (`6h`), `YYYYMMDD` and `YYYYMMDDTHHmmss`, `YYYY-MM-DD HH:mm:ss` and
 * ISO 8601, UNIX time in seconds (9 or 10 digits) or milliseconds. A date before `||` takes the same arithmetic.
 * Absolute times without a zone are UTC.
 */
export function parseInstant(given: string, context: InstantContext): number | null {
  const text = given.trim()
  if (text.startsWith('now')) return calculate(context.now, text.slice(3), context)
  const bar = text.indexOf('||')
  if (bar > 0) {
    const at = parseAbsolute(text.slice(0, bar))
    return at === null ? null : calculate(at, text.slice(bar + 2), context)
  }
  const back = /^(\d+)([yYmMsSwWhHdD])$/.exec(text)
  if (!back) return parseAbsolute(text)
  const unit = back[2] === 'M' ? 'M' : (back[2] ?? '').toLowerCase()
  return calculate(context.now, `-${back[1]}${unit}`, context)
}

const packed = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/
const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[-+]\d\d:?\d\d)?)?$/i

function parseAbsolute(text: string): number | null {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  if (/^\d{11,15}$/.test(text)) return Number(text)
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = packed.exec(text) ?? []
  if (year) return known(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`))
  const [, date, clock = '00:00', zone = 'Z'] = iso.exec(text) ?? []
  if (!date) return null
  const offset = zone.replace(/^([-+]\d\d)(\d\d)$/, '$1:$2').toUpperCase()
  return known(Date.parse(`${date}T${clock}${offset}`))
}

function known(at: number): number | null {
  return Number.isNaN(at) ? null : at
}

/** `+` and `-` take lengths, `1h30m` among them; `/` rounds; `f` before a unit means fiscal, which is the calendar's here. */
const operation = /([-+])((?:\d{1,9}(?:ms|[yQMwdhms]))+|[yQMwdhms](?![a-zA-Z]))|\/f?1?([yQMwdhms])(?![a-zA-Z])/y
const length = /(\d*)(ms|[yQMwdhms])/g

function calculate(start: number, operations: string, { zone, side }: InstantContext): number | null {
  const text = operations.replaceAll(/\s/g, '')
  let at = start
  operation.lastIndex = 0
  for (let place = 0; place < text.length; place = operation.lastIndex) {
    const found = operation.exec(text)
    if (!found) return null
    const [, sign, lengths, rounded] = found
    if (rounded) at = (side === 'from' ? startOfUnit : endOfUnit)(at, rounded as CalendarUnit, zone)
    else at = move(at, sign === '-' ? -1 : 1, lengths ?? '', zone)
    if (!isMoment(at)) return null
  }
  return at
}

function move(start: number, sign: 1 | -1, lengths: string, zone: string): number {
  let at = start
  for (const [, digits, unit] of lengths.matchAll(length)) {
    const count = sign * (digits ? Number(digits) : 1)
    at = unit === 'ms' ? at + count : addUnits(at, count, unit as CalendarUnit, zone)
    if (!isMoment(at)) return NaN
  }
  return at
}
