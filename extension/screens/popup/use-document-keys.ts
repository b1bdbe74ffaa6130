import { useContext, useEffect, useRef } from 'preact/hooks'
import { SingleKeys } from './single-keys.tsx'

/** Keys that work wherever the focus is on the page; those with a name only, such as Enter, where letters alone are none. */
export function useDocumentKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const single = useContext(SingleKeys)
  const latest = useRef(onKeyDown)
  latest.current = event => {
    if (single || event.key.length > 1) onKeyDown(event)
  }
  useEffect(() => {
    const life = new AbortController()
    document.addEventListener('keydown', event => latest.current(event), { signal: life.signal })
    return () => life.abort()
  }, [])
}
