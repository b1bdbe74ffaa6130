/**
 * A moment as a calendar input holds it, in a zone: `2026-03-01T14:00:05`.
 * @param at UNIX seconds
 */
export function toLocalInput(at: number, zone: string): string {
  return wallClock(at, zone).replace(' ', 'T')
}

/** `2026-03-01T14:00`, with a space or without seconds too, or a day alone, as UNIX seconds. Null when it is none. */
export function fromLocalText(text: string, zone: string): number | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?$/.exec(text)
  if (!found) return null
  const clock = `${found[2] ?? '00:00'}${found[3] ?? ':00'}`
  const asUtc = Date.parse(`${found[1]}T${clock}Z`) / 1000
  if (Number.isNaN(asUtc)) return null
  const first = asUtc - offsetAt(asUtc, zone)
  return asUtc - offsetAt(first, zone) // once more: the clocks may change between the guess and the moment
}

/** Seconds that the zone's clocks are ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  return Date.parse(`${wallClock(at, zone).replace(' ', 'T')}Z`) / 1000 - Math.floor(at)
}

/** Swedish dates are ISO 8601. */
function wallClock(at: number, zone: string): string {
  const options = { dateStyle: 'short', timeStyle: 'medium' } as const
  try {
    return new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: zone }).format(at * 1000)
  } catch {
    return new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: 'UTC' }).format(at * 1000)
  }
}

/** A zone's short name at a moment: "UTC", "GMT+1". */
export function zoneLabel(at: number, zone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at * 1000)
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
  } catch {
    return 'UTC'
  }
}
