import { Failure } from '#shared/kit/failure.ts'
import { parseDuration } from '#shared/time/durations.ts'

/**
 * The end that `--expires 90d` names, in UNIX milliseconds; null: none was given, so never.
 * @throws Failure with an example
 */
export function readExpires(given: string | undefined, now: number): number | null {
  if (given === undefined) return null
  const seconds = /[a-z]$/.test(given) ? parseDuration(given) : null
  if (seconds !== null && seconds > 0 && Number.isSafeInteger(now + seconds * 1000)) return now + seconds * 1000
  throw new Failure('bad-input', '--expires wants how long it is good, such as 90d, 12w or 8h.')
}
