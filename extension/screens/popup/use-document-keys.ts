import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import { SingleKeys } from './single-keys.tsx'

/** Keys that work wherever the focus is on the page; those with a name only, such as Enter, where letters alone are none. */
export function useDocumentKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const single = useContext(SingleKeys)
  const latest = useRef(onKeyDown)
  latest.current = event => {
    if (single || event.key.length > 1) onKeyDown(event)
  }
  // With what is drawn, not after it: who sees the list may press a key.
  useLayoutEffect(() => {
    const life = new AbortController()
    document.addEventListener('keydown', event => latest.current(event), { signal: life.signal })
    return () => life.abort()
  }, [])
}
