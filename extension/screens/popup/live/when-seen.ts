/** Runs the work once the page is seen: now, or when it is shown again. Not after the signal's end. */
export function whenSeen(work: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  if (document.visibilityState === 'visible') return work()
  const life = new AbortController()
  const seen = () => {
    if (document.visibilityState !== 'visible') return
    life.abort()
    work()
  }
  document.addEventListener('visibilitychange', seen, { signal: AbortSignal.any([life.signal, signal]) })
}
