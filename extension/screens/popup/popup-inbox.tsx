import { useEffect, useState } from 'preact/hooks'
import type { InboxState } from '#extension/messages/contract.ts'
import { StatusLine } from '#extension/ui/status-line.tsx'
import type { KnownIncident, KnownProject } from '#extension/messages/incidents.ts'
import type { InboxView } from './inbox-view.ts'
import { IncidentList, type LeftAt } from './list/incident-list.tsx'
import { ListFilters } from './list/list-filters.tsx'
import type { useActs } from './list/use-acts.ts'
import { isPlain, useIncidentList, type ListChoice } from './list/use-incident-list.ts'
import type { PopupDeps } from './popup-deps.ts'
import { Unpaired } from './unpaired.tsx'
import { words } from './words.ts'

type PopupInboxProps = {
  deps: PopupDeps
  inbox: InboxState | undefined
  view: InboxView
  now: number
  projects: readonly KnownProject[]
  acts: ReturnType<typeof useActs>
  choice: ListChoice
  onChoose: (choice: ListChoice) => void
  left: LeftAt | null
  onOpen: (incident: KnownIncident, at: number) => void
  onOpenPage: (incident: KnownIncident) => void
}

/** The lists of incidents, and what is there instead of one. */
export function PopupInbox(props: PopupInboxProps) {
  const { deps, inbox, view, now, projects, acts, choice, onChoose, left, onOpen, onOpenPage } = props
  const remembered = 'incidents' in view ? view.incidents : []
  const list = useIncidentList(deps, { inbox, remembered }, choice)
  if (view.shows === 'loading') return <LoadingRows />
  if (view.shows === 'unpaired') return <Unpaired deps={deps} />
  const shown = list.items.map(acts.shown)
  const incidents = choice.tab === 'recent' ? shown : shown.filter(({ state }) => state === 'opened')
  const relays = inbox?.relays ?? []
  const several = relays.length > 1
  const counts = { open: inbox?.openCount ?? null, mine: inbox?.mineCount ?? null }
  return (
    <>
      <ListFilters choice={choice} onChoose={onChoose} counts={counts} projects={projects} several={several} />
      <div id="incidents" class="list-place" role="tabpanel" aria-label={words.list[choice.tab]}>
        {list.failure && !view.trouble && <StatusLine tone="bad">{list.failure.message}</StatusLine>}
        {incidents.length > 0 ? (
          <IncidentList
            key={JSON.stringify(choice)}
            incidents={incidents}
            label={words.list[choice.tab]}
            away={relays.filter(({ failure }) => failure).map(({ address }) => address)}
            several={several}
            now={now}
            hasMore={list.hasMore}
            busy={list.busy}
            left={left}
            onMore={list.more}
            onOpen={onOpen}
            onOpenPage={onOpenPage}
            onAct={acts.act}
          />
        ) : !list.known && !list.failure ? (
          <LoadingRows />
        ) : isPlain(choice) ? (
          view.shows === 'quiet' && <Quiet deps={deps} now={now} />
        ) : (
          !list.failure && (
            <p class="calm">{choice.q || choice.severity || choice.project ? words.noneFit : words.none[choice.tab]}</p>
          )
        )}
      </div>
    </>
  )
}

/** Nothing is open: since when, says the incident that was closed last. */
function Quiet({ deps, now }: { deps: PopupDeps; now: number }) {
  const [since, setSince] = useState<number | null>(null)
  useEffect(() => {
    let here = true
    deps.ask('incidents/list', { tab: 'recent' }).then(
      ({ items }) => here && setSince(lastClosed(items)),
      () => {}, // the list itself says what is wrong
    )
    return () => {
      here = false
    }
  }, [])
  return (
    <div class="calm">
      <h2>{words.quiet}</h2>
      <p>{since === null ? words.quietMore : words.quietSince(now - since)}</p>
    </div>
  )
}

function lastClosed(incidents: readonly KnownIncident[]): number | null {
  const times = incidents.flatMap(({ closedAt }) => (closedAt === null ? [] : [Date.parse(closedAt)]))
  return times.length > 0 ? Math.max(...times) : null
}

function LoadingRows() {
  return (
    <output class="rows" aria-label={words.loading}>
      {[0, 1, 2].map(row => (
        <span key={row} class="row-bones">
          <span class="bone" />
          <span class="bone" />
        </span>
      ))}
    </output>
  )
}
