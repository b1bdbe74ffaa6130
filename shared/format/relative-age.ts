/**
 * How long ago, rounded down as one would say it: "just now", "12 min", "2 h", "3 d", "2 y".
 * @param ms milliseconds; what lies in the future, by a clock that is off, counts as just now
 */
export function relativeAge(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (!(minutes >= 1)) return 'just now'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h`
  const days = Math.floor(hours / 24)
  return days < 365 ? `${days} d` : `${Math.floor(days / 365)} y`
}
