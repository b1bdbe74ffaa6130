import { momentIn } from './times.ts'

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const tokens = /\[([^\]]*)\]|Y{4}|Y{2}|M{1,4}|Do|D{1,2}|d{3,4}|H{1,2}|h{1,2}|m{1,2}|s{1,2}|S{1,3}|A|a|X|x/g

/**
 * A moment by a pattern of moment.js, as dashboards hold them: `YYYY-MM-DD HH:mm`. What is no pattern stays.
 * https://momentjs.com/docs/#/displaying/format/
 */
export function momentText(ms: number, pattern: string, zone?: string): string {
  // Dates end here: https://tc39.es/ecma262/#sec-time-values-and-time-range
  if (Math.abs(ms) > 8.64e15) return String(ms)
  const at = momentIn(ms / 1000, zone)
  const weekday = days[new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay()] ?? ''
  const month = months[at.month - 1] ?? ''
  const hour12 = at.hour % 12 || 12
  const parts: Record<string, string> = {
    YYYY: String(at.year),
    YY: pad(at.year % 100),
    MMMM: month,
    MMM: month.slice(0, 3),
    MM: pad(at.month),
    M: String(at.month),
    Do: `${at.day}${ordinal(at.day)}`,
    DD: pad(at.day),
    D: String(at.day),
    dddd: weekday,
    ddd: weekday.slice(0, 3),
    HH: pad(at.hour),
    H: String(at.hour),
    hh: pad(hour12),
    h: String(hour12),
    mm: pad(at.minute),
    m: String(at.minute),
    ss: pad(at.second),
    s: String(at.second),
    SSS: pad(Math.floor(ms) - Math.floor(ms / 1000) * 1000, 3),
    A: at.hour < 12 ? 'AM' : 'PM',
    a: at.hour < 12 ? 'am' : 'pm',
    X: String(Math.floor(ms / 1000)),
    x: String(Math.floor(ms)),
  }
  return pattern.replaceAll(tokens, (token, literal?: string) => literal ?? parts[token] ?? token)
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0')
}
