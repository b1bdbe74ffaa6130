import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { windowOf } from '#extension/charts/table/row-window.ts'
import { rove } from '#extension/ui/roving.ts'
import type { KnownIncident } from '#extension/messages/incidents.ts'
import { actByKey, isTyped } from '../act-by-key.ts'
import { useDocumentKeys } from '../use-document-keys.ts'
import { words } from '../words.ts'
import { IncidentRow } from './incident-row.tsx'
import { keyOf, type Act } from './use-acts.ts'

type IncidentListProps = {
  incidents: readonly KnownIncident[]
  label: string
  /** The addresses of the relays that do not answer: what is shown of them was heard before. */
  away: readonly string[]
  several: boolean
  now: number
  hasMore: boolean
  busy: boolean
  /** Where the list was left to look at one of it; it gets the focus again. */
  left: LeftAt | null
  onMore: () => void
  onOpen: (incident: KnownIncident, at: number) => void
  onOpenPage: (incident: KnownIncident) => void
  onAct: (incident: KnownIncident, act: Act) => void
}

/** One of the list by its key, and which it was, counted from 0: it may be gone by now. */
export type LeftAt = { key: string; at: number }

/** CSS pixels, as popup.css has it: ten thousand rows are drawn as the few that are seen. */
const rowHeight = 60
const letters: Record<string, string> = { j: 'ArrowDown', k: 'ArrowUp' }

/** Newest first. Arrow keys or j and k choose; Enter looks closer; letters act. */
export function IncidentList(props: IncidentListProps) {
  const { incidents, label, away, several, now, hasMore, busy, left, onMore, onOpen, onAct } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ top: 0, height: 0 })
  const [wanted, setWanted] = useState<string | null>(null)
  const { from, to, before, after } = windowOf(incidents.length, view, rowHeight)
  const measure = () => box.current && setView({ top: box.current.scrollTop, height: box.current.clientHeight })
  useLayoutEffect(() => {
    measure()
    if (left) go(placeOf(left, incidents))
  }, [])
  useEffect(() => {
    if (to >= incidents.length && hasMore && !busy) onMore()
  }, [to, incidents.length, hasMore, busy])
  // The row that the keyboard went to may have to be drawn first.
  useLayoutEffect(() => {
    if (wanted === null) return
    box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted)}"]`)?.focus()
    setWanted(null)
  }, [wanted, from, to])

  const focusedKey = () =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined

  function go(index: number): void {
    const incident = incidents[index]
    if (!incident || !box.current) return
    const top = index * rowHeight
    if (top < box.current.scrollTop) box.current.scrollTop = top
    else if (top + rowHeight > box.current.scrollTop + box.current.clientHeight) {
      box.current.scrollTop = top + rowHeight - box.current.clientHeight
    }
    measure()
    setWanted(keyOf(incident))
  }

  /** What is closed leaves the list of what is open: the next takes its place. */
  const doing = (incident: KnownIncident, at: number) => ({
    act(act: Act) {
      if (act === 'close') go(at + 1 < incidents.length ? at + 1 : at - 1)
      onAct(incident, act)
    },
    openPage: () => props.onOpenPage(incident),
  })

  useDocumentKeys(event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyped(event.target)) return
    const at = incidents.findIndex(incident => keyOf(incident) === focusedKey())
    const next = rove(letters[event.key] ?? event.key, at, incidents.length, false)
    const chosen = incidents[at]
    if (next !== null) go(next)
    else if (!chosen || !actByKey(event.key, chosen, doing(chosen, at))) return
    event.preventDefault()
  })

  return (
    <div class="scroll" ref={box} onScroll={measure}>
      {/* A grid, because only in one do screen readers leave single letters to the page. */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={hasMore ? -1 : incidents.length}
        style={{ paddingBlock: `${before * rowHeight}px ${after * rowHeight}px` }}
      >
        {incidents.slice(from, to).map((incident, index) => (
          <IncidentRow
            key={keyOf(incident)}
            incident={incident}
            at={from + index}
            several={several}
            stale={away.includes(incident.relay)}
            now={now}
            onOpen={() => onOpen(incident, from + index)}
            onAct={act => onAct(incident, act)}
          />
        ))}
      </div>
      {hasMore && <p class="more">{words.loadingMore}</p>}
    </div>
  )
}

function placeOf({ key, at }: LeftAt, incidents: readonly KnownIncident[]): number {
  const now = incidents.findIndex(incident => keyOf(incident) === key)
  return now < 0 ? at : now
}
