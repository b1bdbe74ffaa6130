import { useEffect, useRef } from 'preact/hooks'

/** Keys that work wherever the focus is on the page. */
export function useDocumentKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKeyDown)
  latest.current = onKeyDown
  useEffect(() => {
    const life = new AbortController()
    document.addEventListener('keydown', event => latest.current(event), { signal: life.signal })
    return () => life.abort()
  }, [])
}
