import { useRef } from 'preact/hooks'
import { rove } from '#extension/ui/roving.ts'
import type { Incident } from '#shared/model/incident.ts'
import { IncidentRow } from './incident-row.tsx'
import { useDocumentKeys } from './use-document-keys.ts'
import { words } from './words.ts'

type IncidentListProps = {
  incidents: readonly Incident[]
  more: number
  /** Drawn paler: this is what was last heard. */
  stale: boolean
  now: number
  onOpen: (incident: Incident) => void
}

const letters: Record<string, string> = { j: 'ArrowDown', k: 'ArrowUp' }

/** Newest first. Arrow keys or j and k choose, Enter opens. */
export function IncidentList({ incidents, more, stale, now, onOpen }: IncidentListProps) {
  const list = useRef<HTMLUListElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.incident') ?? [])]
    const at = rows.findIndex(row => row === document.activeElement)
    const next = rove(letters[event.key] ?? event.key, at, rows.length, false)
    if (next === null) return
    event.preventDefault()
    rows[next]?.focus()
  }
  useDocumentKeys(onKeyDown)

  return (
    <div class="scroll">
      <ul ref={list} aria-label={words.list} class={stale ? 'stale' : undefined}>
        {incidents.map(incident => (
          <IncidentRow
            key={`${incident.project} ${incident.iid}`}
            incident={incident}
            now={now}
            onOpen={() => onOpen(incident)}
          />
        ))}
      </ul>
      {more > 0 && <p class="more">{words.more(more)}</p>}
    </div>
  )
}
