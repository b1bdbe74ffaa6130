/**
 * A moment as people write it, in UTC: `2026-01-31 09:30`, `09:30` (today), `2026-01-31`, or ISO 8601 with its zone.
 * @param now UNIX milliseconds, as is what comes back; null for anything else
 */
export function readMoment(text: string, now: number): number | null {
  const trimmed = text.trim()
  const found =
    /^(?:(\d{4}-\d\d-\d\d))?[T ]?(?:(\d\d?:\d\d(?::\d\d(?:\.\d{1,3})?)?))?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(trimmed)
  if (!found || (found[1] === undefined && found[2] === undefined)) return null
  const [, day = new Date(now).toISOString().slice(0, 10), clock = '00:00', zone = 'Z'] = found
  const offset = /^[zu]/i.test(zone) ? 'Z' : zone.replace(/^(...):?(..)$/, '$1:$2')
  const at = Date.parse(`${day}T${clock.padStart(clock.indexOf(':') === 1 ? clock.length + 1 : 0, '0')}${offset}`)
  const isDay = new Date(`${day}T00:00:00Z`)
  // 31 February is no day, though it would be read as one of March.
  return Number.isNaN(at) || Number.isNaN(isDay.getTime()) || isDay.toISOString().slice(0, 10) !== day ? null : at
}
