import type { QuietHours } from '#shared/model/destination.ts'

const minute = 60_000

/**
 * When quiet hours end, in UNIX milliseconds; `now` when they are not on.
 * Looked for minute by minute on the zone's own clock, so that a change to summer time is no special case.
 */
export function quietUntil(hours: QuietHours, now: number): number {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: hours.zone, hour: '2-digit', minute: '2-digit' })
  if (hours.from === hours.to || !isQuiet(clock.format(now), hours)) return now
  const start = Math.ceil((now + 1) / minute) * minute
  for (let at = start; at < start + 25 * 60 * minute; at += minute) if (!isQuiet(clock.format(at), hours)) return at
  return now
}

function isQuiet(clock: string, { from, to }: QuietHours): boolean {
  return from < to ? clock >= from && clock < to : clock >= from || clock < to
}
