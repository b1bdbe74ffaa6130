import { toFailure } from '#shared/kit/failure.ts'
import { parseDuration } from '#shared/time/durations.ts'
import { resolveRange } from '#shared/time/range.ts'
import type { TimeRange } from '../live/page-channel.ts'
import { words } from '../words.ts'
import { fromLocalText } from './local-time.ts'

export type ReadRange = { ok: true; range: TimeRange } | { ok: false; field: 'from' | 'to'; message: string }

/**
 * A range as somebody types it: `now-6h`, `6h`, `2026-03-01 14:00` in the zone, or what a link may write.
 * @param now UNIX milliseconds
 */
export function readRange(from: string, to: string, zone: string, now: number): ReadRange {
  const range: TimeRange = { from: '', to: '' }
  for (const [field, text] of [
    ['from', from],
    ['to', to.trim() || 'now'],
  ] as const) {
    const read = readEnd(text.trim(), zone)
    if (!isTime(read, now)) return { ok: false, field, message: words.range.unread(text.trim(), meant(text.trim())) }
    range[field] = read
  }
  try {
    resolveRange(range, now)
    return { ok: true, range }
  } catch (thrown) {
    const { message } = toFailure(thrown).value
    return { ok: false, field: 'to', message: isTime(range.to, now) ? words.range.reversed : message }
  }
}

/** A bare length counts back from now; a date and time are read in the zone. */
function readEnd(text: string, zone: string): string {
  const squeezed = text.replace(/\s+/g, '')
  if (/^\d/.test(text) && !/^\d+$/.test(text) && parseDuration(text) !== null) return `now-${text}`
  if (/^now[-+]/i.test(squeezed)) return squeezed.toLowerCase()
  const local = fromLocalText(text, zone)
  return local === null ? text : String(Math.round(local * 1000))
}

function isTime(text: string, now: number): boolean {
  if (text === '') return false
  try {
    resolveRange({ last: '1s', until: text }, now)
    return true
  } catch {
    return false
  }
}

const unitLetters: Record<string, string> = {
  second: 's',
  sec: 's',
  minute: 'm',
  min: 'm',
  hour: 'h',
  hr: 'h',
  day: 'd',
  week: 'w',
  month: '30d',
  year: 'y',
}

/** What "last 2 days" would be: `now-2d`. */
function meant(text: string): string | null {
  const found = /(?:(\d+)\s*)?(second|sec|minute|min|hour|hr|day|week|month|year)s?\b/i.exec(text)
  if (/^yesterday$/i.test(text)) return 'now-1d'
  const letter = unitLetters[found?.[2]?.toLowerCase() ?? '']
  if (!letter) return null
  const count = Number(found?.[1] ?? 1)
  return letter === '30d' ? `now-${count * 30}d` : `now-${count}${letter}`
}
