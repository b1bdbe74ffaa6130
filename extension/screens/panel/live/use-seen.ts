import { useEffect, useState } from 'preact/hooks'

/** Whether the person can see this frame: its tab is in front, and the page is not scrolled far from it. */
export function useSeen(): boolean {
  const [shown, setShown] = useState(() => document.visibilityState !== 'hidden')
  const [near, setNear] = useState(true)
  useEffect(() => {
    const life = new AbortController()
    const look = () => setShown(document.visibilityState !== 'hidden')
    document.addEventListener('visibilitychange', look, { signal: life.signal })
    const observer = new IntersectionObserver(entries => setNear(entries.at(-1)?.isIntersecting ?? true))
    observer.observe(document.documentElement)
    return () => {
      life.abort()
      observer.disconnect()
    }
  }, [])
  return shown && near
}
