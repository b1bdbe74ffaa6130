import type { RangeText } from '../../time/range.ts'

/** Milliseconds. `M` is a month, as in Grafana; both are as long as Grafana counts them. */
const unitLengths: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  M: 2_629_800_000,
  y: 31_557_600_000,
}

/** The range of a Grafana link; undefined where it leaves that to the dashboard. */
export function readRange(params: URLSearchParams): RangeText | undefined {
  const centred = readCentred(params.get('time'), params.get('time.window'))
  return centred ?? readEnds(params.get('from'), params.get('to'))
}

/** Two ends of which one may be missing. */
export function readEnds(from: unknown, to: unknown): RangeText | undefined {
  const [start, end] = [readEnd(from), readEnd(to)]
  if (start) return { from: start, to: end || 'now' }
  return end ? { last: '6h', until: end } : undefined
}

/**
 * One end in a form that means the same everywhere: relative ones as they are, a bare length (`6h`) as that long ago,
 * everything absolute as ISO 8601. What cannot be read is kept, so that it can be named.
 */
function readEnd(given: unknown): string {
  const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : ''
  if (text.includes('now')) return text.replaceAll(' ', '+') // a plus that nobody escaped
  const back = /^(\d+)([yYmMsSwWhHdD])$/.exec(text)
  if (back) return `now-${back[1]}${/[mM]/.test(back[2] ?? '') ? back[2] : back[2]?.toLowerCase()}`
  const packed = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?$/.exec(text)
  if (packed) {
    const [, year, month, day, hour = '00', minute = '00', second = '00'] = packed
    return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  }
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return `${text.replace(' ', 'T')}Z`
  return /^\d{1,15}$/.test(text) ? new Date(Number(text)).toISOString() : text
}

/** `time` and `time.window` of Grafana 11 and later: a moment, and how much around it. */
function readCentred(time: string | null, window: string | null): RangeText | undefined {
  const centre = Date.parse(readEnd(time))
  const found = /^(\d{1,15})(ms|[smhdwMy])?$/.exec(window ?? '')
  if (Number.isNaN(centre) || !found) return undefined
  const half = (Number(found[1]) * (unitLengths[found[2] ?? 'ms'] ?? 1)) / 2
  const [from, to] = [centre - half, centre + half].map(at => new Date(at))
  if (!from || !to || Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) return undefined
  return { from: from.toISOString(), to: to.toISOString() }
}
