export type Age = { count: number; unit: 'minutes' | 'hours' | 'days' | 'years' }

const short = { minutes: 'min', hours: 'h', days: 'd', years: 'y' }

/**
 * How long ago in whole units, rounded down. Null below a minute, and for what lies in the future by a clock that is off.
 * @param ms milliseconds
 */
export function ageOf(ms: number): Age | null {
  const minutes = Math.floor(ms / 60_000)
  if (!(minutes >= 1)) return null
  if (minutes < 60) return { count: minutes, unit: 'minutes' }
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return { count: hours, unit: 'hours' }
  const days = Math.floor(hours / 24)
  return days < 365 ? { count: days, unit: 'days' } : { count: Math.floor(days / 365), unit: 'years' }
}

/** In a word: "just now", "12 min", "2 h", "3 d", "2 y". @param ms milliseconds */
export function relativeAge(ms: number): string {
  const age = ageOf(ms)
  return age ? `${age.count} ${short[age.unit]}` : 'just now'
}
