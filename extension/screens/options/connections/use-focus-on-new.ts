import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A row that somebody added is where they go on; after one was removed, the button that adds them. */
export function useFocusOnNew(rows: RefObject<HTMLElement | null>, count: number): void {
  const before = useRef(count)
  useEffect(() => {
    const added = count > before.current
    const removed = count < before.current
    before.current = count
    const all = rows.current?.querySelectorAll<HTMLElement>('.row')
    if (added)
      all
        ?.item(count - 1)
        .querySelector('input')
        ?.focus()
    if (removed) rows.current?.querySelector<HTMLElement>(':scope > button')?.focus()
  }, [count])
}
