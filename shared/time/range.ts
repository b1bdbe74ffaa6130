import { Failure } from '../kit/failure.ts'
import { parseDuration } from './durations.ts'

/** A time range as a link writes it: two ends, or a length that ends somewhere. */
export type RangeText = { from: string; to: string } | { last: string; until: string }

/** A resolved time range in UNIX seconds. */
export type TimeRange = { from: number; to: number }

/**
 * Resolves a link's range. An end is `now`, `now-1h30m`, ISO 8601, UNIX seconds (10 digits) or milliseconds (13).
 * @param now UNIX milliseconds
 * @throws Failure `bad-input` that names the end which cannot be read, or an empty range
 */
export function resolveRange(range: RangeText, now: number): TimeRange {
  const resolved = 'last' in range ? resolveLast(range, now) : resolveEnds(range, now)
  if (resolved.to > resolved.from) return resolved
  throw new Failure('bad-input', 'The link’s time range ends before it starts.')
}

function resolveLast(range: { last: string; until: string }, now: number): TimeRange {
  const length = parseDuration(range.last)
  if (!length) throw new Failure('bad-input', `“${range.last}” is not a duration such as 1h or 30m.`)
  const to = readInstant(range.until, now)
  return { from: to - length, to }
}

function resolveEnds(range: { from: string; to: string }, now: number): TimeRange {
  return { from: readInstant(range.from, now), to: readInstant(range.to, now) }
}

function readInstant(text: string, now: number): number {
  const relative = /^now(?:(?<sign>[-+])(?<length>\w+))?$/.exec(text)
  if (relative) {
    const length = relative.groups?.length ? parseDuration(relative.groups.length) : 0
    if (length !== null) return now / 1000 + (relative.groups?.sign === '+' ? length : -length)
  }
  if (/^\d{13}$/.test(text)) return Number(text) / 1000
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Number(text)
  const parsed = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(parsed)) throw new Failure('bad-input', `“${text}” is not a time that Tocsin can read.`)
  return parsed / 1000
}
