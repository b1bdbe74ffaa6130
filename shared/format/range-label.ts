import { formatDuration, parseDuration } from '../time/durations.ts'
import { resolveRange, type RangeText, type TimeRange } from '../time/range.ts'
import { partsIn } from './times.ts'

const unitNames: Record<string, string> = { d: 'day', h: 'hour', m: 'minute', s: 'second' }

/** A range in words: "Last 1 hour", "1 Jan 13:00 – 14:00". What cannot be read stays as it was written. */
export function rangeLabel(range: RangeText | TimeRange, zone?: string): string {
  if ('from' in range && typeof range.from === 'number') return spanLabel(range as TimeRange, zone)
  const text = range as RangeText
  const last = lengthUntilNow(text)
  if (last !== null) return last
  if (isRelative(text)) return writtenEnds(text)
  try {
    return spanLabel(resolveRange(text, 0), zone)
  } catch {
    return writtenEnds(text)
  }
}

function lengthUntilNow(range: RangeText): string | null {
  const now = 'last' in range ? range.until === 'now' : range.to === 'now'
  const length = 'last' in range ? range.last : /^now-(\w+)$/.exec(range.from)?.[1]
  const seconds = now && length ? parseDuration(length) : null
  return seconds ? `Last ${durationWords(seconds)}` : null
}

function durationWords(seconds: number): string {
  const short = formatDuration(seconds)
  const single = /^(\d+)([dhms])$/.exec(short)
  if (!single) return short
  const count = Number(single[1])
  const name = unitNames[single[2] ?? ''] ?? ''
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

function isRelative(range: RangeText): boolean {
  return 'last' in range ? range.until.startsWith('now') : [range.from, range.to].some(end => end.startsWith('now'))
}

function writtenEnds(range: RangeText): string {
  return 'last' in range ? `${range.last} until ${range.until}` : `${range.from} – ${range.to}`
}

function spanLabel({ from, to }: TimeRange, zone: string | undefined): string {
  const start = partsIn(from, zone)
  const end = partsIn(to, zone)
  const startDay = `${start.day} ${start.month}`
  const endDay = `${end.day} ${end.month}`
  const sameYear = start.year === end.year
  const sameDay = sameYear && startDay === endDay
  const first = `${startDay}${sameYear ? '' : ` ${start.year}`} ${start.hour}:${start.minute}`
  return `${first} – ${sameDay ? '' : `${endDay}${sameYear ? '' : ` ${end.year}`} `}${end.hour}:${end.minute}`
}
