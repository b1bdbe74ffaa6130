import { useEffect, useMemo, useState } from 'preact/hooks'
import type { InletMapping } from '#shared/model/mapping.ts'
import { mappingDraftOf, readMappingDraft, type MappingDraft } from './mapping-draft.ts'

/** What was typed and not saved, by inlet: looking at another section must not cost it. It goes with the page. */
const unsaved = new Map<string, MappingDraft>()

/** A mapping as it is being typed. @param before as the relay has it */
export function useMappingDraft(inletId: string, before: InletMapping | undefined) {
  const [saved, setSaved] = useState(() => mappingDraftOf(before))
  const [draft, setDraft] = useState(() => unsaved.get(inletId) ?? saved)
  const read = useMemo(() => readMappingDraft(draft), [draft])
  const mapsNothing = useMemo(() => readMappingDraft(saved).mapping === null, [saved])
  // A payload to look at is nothing to be saved.
  const isChanged = !isSame(draft, saved) && !(mapsNothing && read.mapping === null)

  useEffect(() => {
    if (isChanged) unsaved.set(inletId, draft)
    else unsaved.delete(inletId)
  }, [inletId, draft, isChanged])

  useEffect(() => {
    if (!isChanged) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])

  return {
    draft,
    read,
    isChanged,
    change: (part: Partial<MappingDraft>) => setDraft(now => ({ ...now, ...part })),
    discard: () => setDraft(saved),
    /** The relay has it now as it stands in the form, or as given. */
    settle(now: MappingDraft = draft) {
      setSaved(now)
      setDraft(now)
    },
  }
}

function isSame(one: MappingDraft, other: MappingDraft): boolean {
  return one === other || (one.sample === other.sample && JSON.stringify(one) === JSON.stringify(other))
}
