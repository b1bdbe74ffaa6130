import { useEffect, useRef, useState } from 'preact/hooks'
import type { InboxState } from '#extension/messages/contract.ts'
import type { InboxTab } from '#extension/messages/inbox-tabs.ts'
import type { IncidentsPage, KnownIncident } from '#extension/messages/incidents.ts'
import { toFailure, type FailureValue } from '#shared/kit/failure.ts'
import type { Severity } from '#shared/model/severity.ts'
import { readProjectKey } from './project-key.ts'
import { heardKey } from '../live/use-live-inbox.ts'
import type { PopupDeps } from '../popup-deps.ts'

/** Which incidents are looked at, `project` by its key. Empty: whatever. */
export type ListChoice = { tab: InboxTab; q: string; project: string; severity: Severity | '' }

export const firstChoice: ListChoice = { tab: 'open', q: '', project: '', severity: '' }

export type IncidentListState = {
  items: KnownIncident[]
  /** Whether a relay has more of them. */
  hasMore: boolean
  more: () => void
  busy: boolean
  failure: FailureValue | undefined
  /** False before anything has been heard. */
  known: boolean
}

/** What the background remembers answers for all that is open; everything else is asked of the relays, page by page. */
export function isPlain({ tab, q, project, severity }: ListChoice): boolean {
  return tab === 'open' && q === '' && project === '' && severity === ''
}

type Pages = { items: KnownIncident[]; next: string | null }

/**
 * The incidents of a choice. What was heard stays until something newer is.
 * @param remembered what the background knows of all that is open, newest first
 */
export function useIncidentList(
  deps: PopupDeps,
  { inbox, remembered }: { inbox: InboxState | undefined; remembered: KnownIncident[] },
  choice: ListChoice,
): IncidentListState {
  const [pages, setPages] = useState<Pages | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureValue>()
  const turn = useRef(0)
  const plain = isPlain(choice)
  const key = JSON.stringify(choice)
  const heard = heardKey(inbox)

  async function ask(cursor: string | undefined, use: (page: IncidentsPage) => Pages): Promise<void> {
    const mine = ++turn.current
    setBusy(true)
    try {
      const { q, project, severity, tab } = choice
      const wanted = { tab, q: q || undefined, ...readProjectKey(project), severity: severity || undefined, cursor }
      const page = await deps.ask('incidents/list', wanted)
      if (mine !== turn.current) return
      setPages(use(page))
      setFailure(undefined)
    } catch (thrown) {
      if (mine === turn.current) setFailure(toFailure(thrown).value)
    }
    if (mine === turn.current) setBusy(false)
  }

  useEffect(() => {
    turn.current++
    setPages(null)
    setFailure(undefined)
    setBusy(false)
  }, [key])
  // Asked anew with every renewal of the inbox, but for those who have scrolled on.
  useEffect(() => {
    if (!plain && (pages?.items.length ?? 0) <= 50) void ask(undefined, ({ items, next }) => ({ items, next }))
  }, [key, heard])

  const first = plain ? { items: remembered, next: inbox?.next ?? null } : { items: [], next: null }
  const next = pages ? pages.next : first.next
  return {
    items: plain ? [...first.items, ...(pages?.items ?? [])] : (pages?.items ?? []),
    hasMore: next !== null,
    more() {
      if (busy || next === null) return
      void ask(next, page => ({ items: [...(pages?.items ?? []), ...page.items], next: page.next }))
    },
    busy,
    failure,
    known: plain || pages !== null,
  }
}
