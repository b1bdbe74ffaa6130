/** A token bucket per key. `take` answers how many seconds to wait: 0 when the call may go on. */
export type RateLimit = { take: (key: string) => number }

const mostKeys = 10_000

/**
 * @param burst calls that may come at once
 * @param perMinute how fast the bucket fills again
 * @param now UNIX milliseconds
 */
export function createRateLimit(burst: number, perMinute: number, now: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  return { take }

  function take(key: string): number {
    const at = now()
    const bucket = buckets.get(key) ?? { left: burst, at }
    const left = Math.min(burst, bucket.left + ((at - bucket.at) / 60_000) * perMinute)
    buckets.delete(key) // so that the map stays ordered by use, and the oldest goes first
    if (buckets.size >= mostKeys) forgetOldest()
    buckets.set(key, { left: left >= 1 ? left - 1 : left, at })
    return left >= 1 ? 0 : Math.ceil(((1 - left) / perMinute) * 60)
  }

  function forgetOldest(): void {
    const oldest = buckets.keys().next()
    if (!oldest.done) buckets.delete(oldest.value)
  }
}
