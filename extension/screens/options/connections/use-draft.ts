import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { toFailure } from '#shared/kit/failure.ts'
import type { Draft, Troubles } from './connection-draft.ts'

/** What is being typed, and what is wrong with it. The first wrong field gets the focus; a change forgives its trouble. */
export function useDraft(first: Draft, form: RefObject<HTMLElement | null>) {
  const [draft, setDraft] = useState(first)
  const [troubles, setTroubles] = useState<Troubles>({})
  const told = useRef(false)
  useEffect(() => {
    if (told.current) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    told.current = false
  }, [troubles])

  function change(part: Partial<Draft>): void {
    setDraft(before => ({ ...before, ...part }))
    const touched = Object.keys(part)
    setTroubles(before =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !touched.includes(field.split('.')[0] ?? ''))),
    )
  }

  function tell(found: Troubles): null {
    told.current = true
    setTroubles(found)
    return null // nothing to say beside what is said at the fields
  }

  /** Runs it; trouble with a field of the form is told there: undefined then. @throws Failure about anything else */
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (thrown) {
      const { field, message } = toFailure(thrown).value
      if (field !== 'baseUrl' && field !== 'name') throw thrown
      tell({ [field]: message })
      return undefined
    }
  }

  return { draft, setDraft, troubles, change, tell, attempt }
}
