export type TimeLook = {
  /** IANA zone, `Europe/Zurich`. UTC when missing: whoever draws for a person passes theirs. */
  zone?: string
  /** Length in seconds of what is looked at; decides how much of a time is worth reading. */
  span?: number
}

type Parts = { year: string; month: string; day: string; hour: string; minute: string; second: string }

const dayLength = 86_400
const steps = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
]

/** A time on an axis: "14:05", "14:05:30" when zoomed in, "3 Jan" at midnight or for days, "Jan 2026" for years. */
export function formatTime(atSeconds: number, { zone, span = 3600 }: TimeLook = {}): string {
  const at = partsIn(atSeconds, zone)
  if (span > 300 * dayLength) return `${at.month} ${at.year}`
  if (span > 8 * dayLength) return `${at.day} ${at.month}`
  if (span > dayLength / 2 && at.hour === '00' && at.minute === '00') return `${at.day} ${at.month}`
  if (span <= 300) return `${at.hour}:${at.minute}:${at.second}`
  return `${at.hour}:${at.minute}`
}

/**
 * One exact moment, for tooltips and timelines: "14:17:30" within a day's view, "3 Jan 14:17:30" in a longer one,
 * and whole, with its zone, when no span is known: "3 Jan 2026, 14:17:30 UTC".
 */
export function formatInstant(atSeconds: number, { zone, span }: TimeLook = {}): string {
  const at = partsIn(atSeconds, zone)
  const clock = `${at.hour}:${at.minute}:${at.second}`
  if (span === undefined) return `${at.day} ${at.month} ${at.year}, ${clock} ${zoneName(atSeconds, zone)}`
  return span <= dayLength ? clock : `${at.day} ${at.month} ${clock}`
}

/** Round times between two ends, at most about `count`, on the hours and midnights of the zone. Seconds. */
export function timeTicks(from: number, to: number, count: number, zone?: string): number[] {
  if (!(to > from)) return []
  const least = (to - from) / Math.max(1, count)
  const step = steps.find(step => step >= least) ?? Math.ceil(least / dayLength) * dayLength
  const offset = offsetAt(from, zone)
  const ticks: number[] = []
  for (let local = Math.ceil((from + offset) / step) * step; local - offset <= to; local += step) {
    // Midnight stays midnight when the clocks change inside the range.
    const at = local - offsetAt(local - offset, zone)
    if (at >= from && at <= to) ticks.push(at)
  }
  return ticks
}

/** Seconds that the zone's clocks are ahead of UTC at a moment. */
function offsetAt(atSeconds: number, zone: string | undefined): number {
  if (!zone || zone === 'UTC') return 0
  const at = momentIn(atSeconds, zone)
  return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) / 1000 - Math.floor(atSeconds)
}

/** The numbers on a calendar and a clock at a moment. */
export function momentIn(atSeconds: number, zone: string | undefined) {
  const part = reader(formatter(zone, 'numeric').formatToParts(atSeconds * 1000))
  const number = (name: Intl.DateTimeFormatPartTypes) => Number(part(name))
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
  }
}

export function partsIn(atSeconds: number, zone: string | undefined): Parts {
  const part = reader(formatter(zone, 'short').formatToParts(atSeconds * 1000))
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

function zoneName(atSeconds: number, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: known(zone), timeZoneName: 'short' }).formatToParts(
    atSeconds * 1000,
  )
  return reader(parts)('timeZoneName')
}

function reader(parts: Intl.DateTimeFormatPart[]) {
  return (name: Intl.DateTimeFormatPartTypes) => parts.find(part => part.type === name)?.value ?? ''
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once each: making one costs more than formatting a whole axis. */
function formatter(zone: string | undefined, month: 'short' | 'numeric'): Intl.DateTimeFormat {
  const key = `${zone ?? ''} ${month}`
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: known(zone),
      year: 'numeric',
      month,
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
  formatters.set(key, made)
  return made
}

/** Zones come from links, too: one that this runtime does not know reads as UTC. */
function known(zone: string | undefined): string {
  if (!zone) return 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
