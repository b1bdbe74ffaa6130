/** A moment as a zone's clocks and calendar show it. Months from 1; `second` may have decimals. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number; second: number }

export type CalendarUnit = 'y' | 'Q' | 'M' | 'w' | 'd' | 'h' | 'm' | 's'

const monthsIn: Partial<Record<CalendarUnit, number>> = { y: 12, Q: 3, M: 1 }
const daysIn: Partial<Record<CalendarUnit, number>> = { w: 7, d: 1 }
const secondsIn: Partial<Record<CalendarUnit, number>> = { h: 3600, m: 60, s: 1 }

/** Whether it lies in the time that calendars know here; NaN does not. */
export function isMoment(at: number): boolean {
  return Math.abs(at) < 8e15
}

/**
 * So many units later. Years to days go by the zone's calendar, so that the clock's time stays over a change of clocks
 * and 31 March less a month is 28 February; hours and less are lengths.
 * @param at UNIX milliseconds, as everywhere in this file
 * @returns NaN past the calendar's end
 */
export function addUnits(at: number, count: number, unit: CalendarUnit, zone: string): number {
  const seconds = secondsIn[unit]
  if (seconds) return at + count * seconds * 1000
  const wall = wallTime(at, zone)
  const days = daysIn[unit]
  if (days) return instantOf({ ...wall, day: wall.day + count * days }, zone)
  const months = wall.year * 12 + (wall.month - 1) + count * (monthsIn[unit] ?? 1)
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return instantOf({ ...wall, year, month, day: Math.min(wall.day, lastDay) }, zone)
}

/** Where the unit begins that the moment lies in. Weeks begin on Monday; Grafana goes by the viewer's language there. */
export function startOfUnit(at: number, unit: CalendarUnit, zone: string): number {
  const wall = wallTime(at, zone)
  const midnight = { ...wall, hour: 0, minute: 0, second: 0 }
  switch (unit) {
    case 'y':
      return instantOf({ ...midnight, month: 1, day: 1 }, zone)
    case 'Q':
      return instantOf({ ...midnight, month: wall.month - ((wall.month - 1) % 3), day: 1 }, zone)
    case 'M':
      return instantOf({ ...midnight, day: 1 }, zone)
    case 'w': {
      const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay()
      return instantOf({ ...midnight, day: wall.day - ((weekday + 6) % 7) }, zone)
    }
    case 'd':
      return instantOf(midnight, zone)
    case 'h': // counted back, because an hour may come twice
      return at - (wall.minute * 60 + wall.second) * 1000
    case 'm':
      return at - wall.second * 1000
    case 's':
      return Math.floor(at / 1000) * 1000
  }
}

/** The last millisecond of the unit that the moment lies in, as Grafana ends it. */
export function endOfUnit(at: number, unit: CalendarUnit, zone: string): number {
  return startOfUnit(addUnits(startOfUnit(at, unit, zone), 1, unit, zone), unit, zone) - 1
}

/** When a zone's clocks show this. A time that they skip is as much later; of one that comes twice, the first. */
function instantOf(wall: WallTime, zone: string): number {
  const shown = asUtc(wall)
  if (!isMoment(shown)) return NaN
  const [before, after] = [offsetAt(shown - 86_400_000, zone), offsetAt(shown + 86_400_000, zone)]
  const first = shown - before
  return offsetAt(first, zone) === before ? first : offsetAt(shown - after, zone) === after ? shown - after : first
}

/** Milliseconds that a zone's clocks are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  return asUtc(wallTime(at, zone)) - at
}

function asUtc({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute) + Math.round(second * 1000)
}

function wallTime(at: number, zone: string): WallTime {
  const parts = formatterOf(zone).formatToParts(at)
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.find(({ type }) => type === name)?.value)
  const rest = (((at % 1000) + 1000) % 1000) / 1000 // zones differ by whole seconds
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second') + rest,
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once each: making one is slow. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    })
  formatters.set(zone, made)
  return made
}
