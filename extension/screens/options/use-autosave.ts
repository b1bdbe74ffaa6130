import { useEffect, useRef, useState } from 'preact/hooks'
import { toFailure } from '#shared/kit/failure.ts'
import type { Said } from './use-work.ts'

/** Typing is saved once it has stood for so many milliseconds. */
const settle = 500

/**
 * A form that is saved as it is filled in. What is typed while something is being saved is saved after it; trouble is said
 * at the field that was changed last, and what was typed stays.
 */
export function useAutosave<Value extends object>(first: Value, save: (value: Value) => Promise<unknown>) {
  const [value, setValue] = useState(first)
  const [said, setSaid] = useState<{ field: keyof Value; said: Said } | null>(null)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef<(() => void) | null>(null)

  async function write(field: keyof Value, saved: string): Promise<void> {
    try {
      await save(latest.current)
      setSaid({ field, said: { tone: 'ok', sentence: saved } })
    } catch (thrown) {
      setSaid({ field, said: { tone: 'bad', sentence: toFailure(thrown).message } })
    }
  }

  /** @param typed whether more of it may come in a moment */
  function change<Field extends keyof Value>(field: Field, next: Value[Field], saved: string, typed = false): void {
    latest.current = { ...latest.current, [field]: next }
    setValue(latest.current)
    setSaid(null)
    clearTimeout(timer.current)
    waiting.current = () => {
      waiting.current = null
      running.current = running.current.then(() => write(field, saved))
    }
    timer.current = setTimeout(() => waiting.current?.(), typed ? settle : 0)
  }

  // A page that goes away in the middle of a word saves it.
  useEffect(() => {
    const leaving = () => waiting.current?.()
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('pagehide', leaving)
      leaving()
    }
  }, [])

  return { value, change, saidAt: (field: keyof Value) => (said?.field === field ? said.said : null) }
}
