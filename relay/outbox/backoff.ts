const firstMs = 10_000
const longestMs = 60 * 60_000
/** Ten seconds doubled up to an hour, then every hour: this many tries take three days. */
export const mostAttempts = 80

/**
 * Milliseconds until the next try; null when it was the last.
 * @param attempts made so far, at least 1
 * @param retryAfter seconds that the other side asked for
 * @param random from 0 to 1: spreads what failed together
 */
export function nextTry(attempts: number, retryAfter: number | undefined, random: number): number | null {
  if (attempts >= mostAttempts) return null
  const grown = Math.min(longestMs, firstMs * 2 ** (attempts - 1))
  const jittered = grown * (0.75 + random / 2)
  return Math.round(Math.max(jittered, (retryAfter ?? 0) * 1000))
}
