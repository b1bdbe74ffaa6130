import { useEffect, useRef, useState } from 'preact/hooks'

/** Runs the work every so many milliseconds while the page is visible and `on`. */
export function useEvery(milliseconds: number, on: boolean, work: () => void): void {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current()
    }, milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds, on])
}

/** The time, UNIX milliseconds, drawn anew every so often. */
export function useNow(now: () => number, every: number): number {
  const [at, setAt] = useState(now)
  useEvery(every, true, () => setAt(now()))
  return at
}
