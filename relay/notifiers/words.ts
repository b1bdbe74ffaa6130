import { severityNames } from '#shared/look/severity-names.ts'
import type { Happening, NoticeMessage } from './message.ts'

// What every kind of chat says in the same words. All of it is plain text: each kind escapes it for its own format.

/** Foreign text as one line of at most so many characters; what was cut is seen to be cut. */
export function oneLine(text: string, most: number): string {
  return cut(text.replaceAll(/\s+/g, ' ').trim(), most)
}

/** At most so many UTF-16 units, and no half of a pair. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** What came of a text after escaping, cut where it is still whole: shortens the text until it fits. */
export function cutTo(text: string, most: number, escape: (text: string) => string): string {
  let room = Math.min(text.length, most)
  let escaped = escape(cut(text, room))
  while (escaped.length > most && room > 1) {
    room = Math.max(1, Math.floor(room * Math.min(0.95, most / escaped.length)))
    escaped = escape(cut(text, room))
  }
  return escaped
}

/** `Critical · #12 Checkout answers with errors` */
export function headline({ incident, drill }: NoticeMessage): string {
  const number = incident.iid === 0 ? '' : `#${incident.iid} `
  return `${drill ? '[Drill] ' : ''}${severityNames.en[incident.severity]} · ${number}${incident.title}`
}

/** One thing that happened, short: `Ann acknowledged it`. */
export function shortLine({ change, by, text }: Happening): string {
  switch (change) {
    case 'opened':
      return `Opened by ${by}`
    case 'acknowledged':
      return `${by} acknowledged it`
    case 'severity-raised':
      return `${by} raised the severity to ${text ?? 'a higher one'}`
    case 'note':
      return `${by} wrote:`
    case 'resolved':
      return 'All alerts have resolved'
    case 'closed':
      return `${by} closed it`
    case 'reopened':
      return `${by} opened it again`
  }
}

/** A severity's colour as `#rrggbb`, and green for what is over. */
export function barColor({ incident }: NoticeMessage): string {
  if (incident.state === 'closed') return '#38ae67'
  return severityColors[incident.severity]
}

const severityColors = {
  critical: '#d22852',
  high: '#e0661c',
  medium: '#d9a400',
  low: '#3b82c4',
  info: '#7a8699',
  unknown: '#7a8699',
} as const

/** `42 min`, `3 h 5 min`, `2 d 4 h` between two ISO times. */
export function lasted(from: string, to: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000))
  if (minutes < 60) return `${minutes} min`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
  return `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`
}
