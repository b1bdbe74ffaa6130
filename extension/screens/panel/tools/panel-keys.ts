import { useEffect, useRef } from 'preact/hooks'
import { moveCursor, clearCursor } from './cursor-keys.ts'

/** What a key does, by the name that the help gives it. */
export type KeyAction = 'zoom-in' | 'zoom-out' | 'back' | 'table' | 'renew' | 'full-screen' | 'logs' | 'help' | 'leave'

const actions: Record<string, KeyAction> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'back',
  t: 'table',
  r: 'renew',
  f: 'full-screen',
  l: 'logs',
  '?': 'help',
  Escape: 'leave',
}

/**
 * Keys of the whole frame, except where something is typed or chosen.
 * @param quiet whether letters and signs alone do nothing
 */
export function usePanelKeys(act: (action: KeyAction) => void, moved: () => void, quiet: boolean | undefined): void {
  const latest = useRef({ act, moved, quiet })
  latest.current = { act, moved, quiet }
  useEffect(() => {
    const life = new AbortController()
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return
      const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (steps !== undefined) {
        if (isSlider(event.target) || !moveCursor(steps * (event.shiftKey ? 10 : 1))) return
        latest.current.moved()
      } else {
        const action = actions[event.key]
        if (!action || (action === 'leave' ? clearCursor() : latest.current.quiet)) return
        latest.current.act(action)
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', pressed, { signal: life.signal })
    return () => life.abort()
  }, [])
}

function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'range'
}

function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || isSlider(target)) return false
  return target.closest('input, textarea, select, [role=menu], [role=listbox], [role=dialog]') !== null
}
