import { useEffect, useRef, useState } from 'preact/hooks'
import { inboxTabs } from '#extension/messages/inbox-tabs.ts'
import type { KnownProject } from '#extension/messages/incidents.ts'
import { severityName } from '#extension/language/severity-name.ts'
import { rove } from '#extension/ui/roving.ts'
import { severities, type Severity } from '#shared/model/severities.ts'
import { useDocumentKeys } from '../use-document-keys.ts'
import { words } from '../words.ts'
import { projectKey, projectLabel } from './project-key.ts'
import type { ListChoice } from './use-incident-list.ts'

type ListFiltersProps = {
  choice: ListChoice
  onChoose: (choice: ListChoice) => void
  counts: { open: number | null; mine: number | null }
  projects: readonly KnownProject[]
  /** Whether there is more than one relay. */
  several: boolean
}

/** Open, mine or recent; which words, project and severity. */
export function ListFilters({ choice, onChoose, counts, projects, several }: ListFiltersProps) {
  const field = useRef<HTMLInputElement>(null)
  const tabs = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(choice.q)
  useEffect(() => {
    const timer = setTimeout(() => typed.trim() !== choice.q && onChoose({ ...choice, q: typed.trim() }), 250)
    return () => clearTimeout(timer)
  }, [typed, choice])
  useDocumentKeys(event => {
    if (event.key !== '/' || event.defaultPrevented || document.activeElement === field.current) return
    if (event.target instanceof Element && event.target.closest('input, textarea')) return
    event.preventDefault()
    field.current?.focus()
  })
  const countOf = { open: counts.open, mine: counts.mine, recent: null }

  return (
    <div class="filters">
      {/* Its tabs have the focus, one of them at a time. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={tabs}
        class="tabs"
        role="tablist"
        aria-label={words.lists}
        onKeyDown={event => {
          const keys: Record<string, string> = {
            ArrowRight: 'ArrowDown',
            ArrowLeft: 'ArrowUp',
            Home: 'Home',
            End: 'End',
          }
          const next = rove(keys[event.key] ?? '', inboxTabs.indexOf(choice.tab), inboxTabs.length, true)
          const tab = next === null ? undefined : inboxTabs[next]
          if (!tab) return
          event.preventDefault()
          onChoose({ ...choice, tab })
          tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus()
        }}
      >
        {inboxTabs.map(tab => (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={choice.tab === tab}
            aria-controls="incidents"
            tabIndex={choice.tab === tab ? 0 : -1}
            onClick={() => onChoose({ ...choice, tab })}
          >
            {words.tabs[tab]} {countOf[tab] !== null && <span class="count">{countOf[tab]}</span>}
          </button>
        ))}
      </div>
      <div class="filter-line">
        <input
          ref={field}
          type="search"
          value={typed}
          aria-label={words.search}
          placeholder={words.search}
          onInput={event => setTyped(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Escape' || typed === '') return
            event.preventDefault() // the popup stays
            setTyped('')
          }}
        />
        <select
          aria-label={words.severity}
          value={choice.severity}
          onChange={event => onChoose({ ...choice, severity: event.currentTarget.value as Severity | '' })}
        >
          <option value="">{words.anySeverity}</option>
          {severities.map(severity => (
            <option key={severity} value={severity}>
              {severityName(severity)}
            </option>
          ))}
        </select>
        {projects.length > 1 && (
          <select
            aria-label={words.project}
            value={choice.project}
            onChange={event => onChoose({ ...choice, project: event.currentTarget.value })}
          >
            <option value="">{words.anyProject}</option>
            {projects.map(project => (
              <option key={projectKey(project)} value={projectKey(project)}>
                {projectLabel(project, several)}
              </option>
            ))}
          </select>
        )}
      </div>
    </div>
  )
}
