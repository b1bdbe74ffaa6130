import { useEffect, useRef } from 'preact/hooks'

/**
 * Does the work so many milliseconds after `since`, and again whenever that moves. While `on` is false it waits,
 * and what has come due meanwhile is done as soon as it is true again.
 * @param since UNIX milliseconds of the last answer, good or bad
 */
export function useRenewal(every: number, on: boolean, since: number, now: () => number, work: () => void): void {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    if (!on || every <= 0) return
    const timer = setTimeout(() => latest.current(), Math.max(0, since + every - now()))
    return () => clearTimeout(timer)
  }, [every, on, since])
}
