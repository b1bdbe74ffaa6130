import { Failure } from '../kit/failure.ts'
import { parseDuration } from './durations.ts'
import { parseInstant, type InstantContext } from './instants.ts'
import { knownZone } from './zone.ts'

/** A time range as a link writes it: two ends, or a length that ends somewhere. */
export type RangeText = { from: string; to: string } | { last: string; until: string }

/** A resolved time range in UNIX seconds. */
export type TimeRange = { from: number; to: number }

/**
 * Resolves a link's range. What an end may look like says `parseInstant`; `/d` and its like go down to the unit's start
 * for the first end and up to its last millisecond for the second.
 * @param now UNIX milliseconds
 * @param zone IANA zone whose calendar `now/d` and `now-1M` mean; UTC for `browser` and for what nobody knows
 * @throws Failure `bad-input` that names the end which cannot be read, or an empty range
 */
export function resolveRange(range: RangeText, now: number, zone?: string): TimeRange {
  const context = { now, zone: knownZone(zone) }
  const resolved = 'last' in range ? resolveLast(range, context) : resolveEnds(range, context)
  if (resolved.to > resolved.from) return resolved
  throw new Failure('bad-input', 'The link’s time range ends before it starts.')
}

type Context = Omit<InstantContext, 'side'>

function resolveLast(range: { last: string; until: string }, context: Context): TimeRange {
  const length = parseDuration(range.last)
  if (!length) throw new Failure('bad-input', `“${range.last}” is not a duration such as 1h or 30m.`)
  const to = readEnd(range.until, 'to', context)
  return { from: to - length, to }
}

function resolveEnds(range: { from: string; to: string }, context: Context): TimeRange {
  return { from: readEnd(range.from, 'from', context), to: readEnd(range.to, 'to', context) }
}

function readEnd(text: string, side: 'from' | 'to', context: Context): number {
  const at = parseInstant(text, { ...context, side })
  if (at !== null) return at / 1000
  const end = side === 'from' ? 'start' : 'end'
  throw new Failure('bad-input', `The range’s ${end}, “${text}”, is not a time that Tocsin can read.`)
}
