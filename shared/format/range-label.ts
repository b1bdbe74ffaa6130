import { formatDuration, parseDuration } from '../time/durations.ts'
import { resolveRange, type RangeText, type TimeRange } from '../time/range.ts'
import { partsIn } from './times.ts'

const unitNames: Record<string, string> = {
  y: 'year',
  Q: 'quarter',
  M: 'month',
  w: 'week',
  d: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
}

/** What people call the ranges of Grafana's own menu. */
const namedRanges: Record<string, string> = {
  'now/d now/d': 'Today',
  'now/d now': 'Today so far',
  'now-1d/d now-1d/d': 'Yesterday',
  'now-2d/d now-2d/d': 'The day before yesterday',
  'now-7d/d now-7d/d': 'This day last week',
  'now/w now/w': 'This week',
  'now/w now': 'This week so far',
  'now-1w/w now-1w/w': 'Last week',
  'now/M now/M': 'This month',
  'now/M now': 'This month so far',
  'now-1M/M now-1M/M': 'Last month',
  'now/fQ now/fQ': 'This quarter',
  'now/fQ now': 'This quarter so far',
  'now-1Q/fQ now-1Q/fQ': 'Last quarter',
  'now/y now/y': 'This year',
  'now/y now': 'This year so far',
  'now-1y/y now-1y/y': 'Last year',
}

/** A range in words: "Yesterday", "Last 6 hours", "1 Jan 13:00 – 14:00". What cannot be read stays as it was written. */
export function rangeLabel(range: RangeText | TimeRange, zone?: string): string {
  if ('from' in range && typeof range.from === 'number') return spanLabel(range as TimeRange, zone)
  const text = range as RangeText
  const named = 'last' in text ? undefined : namedRanges[`${text.from} ${text.to}`]
  if (named) return named
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
  if (!now || !length) return null
  const calendar = /^([1-9]\d*)([yQMwdh])$/.exec(length)
  if (calendar) return `Last ${countOf(Number(calendar[1]), calendar[2] ?? '')}`
  const seconds = parseDuration(length)
  return seconds ? `Last ${durationWords(seconds)}` : null
}

function durationWords(seconds: number): string {
  const short = formatDuration(seconds)
  const single = /^(\d+)([dhms])$/.exec(short)
  if (!single) return short
  return countOf(Number(single[1]), single[2] ?? '')
}

function countOf(count: number, unit: string): string {
  return `${count} ${unitNames[unit] ?? ''}${count === 1 ? '' : 's'}`
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
