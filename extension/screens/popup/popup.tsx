import { useEffect, useState } from 'preact/hooks'
import { Button, IconButton } from '#extension/ui/button.tsx'
import { BellMark, SettingsIcon } from '#extension/ui/icons.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useEvery, useNow } from '#extension/ui/use-every.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import { toFailure } from '#shared/kit/failure.ts'
import type { Incident } from '#shared/model/incident.ts'
import { IncidentList } from './incident-list.tsx'
import { inboxView, type InboxTrouble, type InboxView } from './inbox-view.ts'
import type { PopupDeps } from './popup-deps.ts'
import { words } from './words.ts'

const refreshEvery = 10_000

/** The inbox: what is open, and how fresh that is. */
export function PopupScreen({ deps }: { deps: PopupDeps }) {
  const inbox = useResource(() => deps.ask('inbox/get', {}))
  const renew = () => inbox.refresh(() => deps.ask('inbox/refresh', {}))
  const known = inbox.value !== undefined || inbox.failure !== undefined
  useEffect(() => {
    if (known) renew() // what the background remembers is on the screen; now what is true
  }, [known])
  useEvery(refreshEvery, true, renew)
  const now = useNow(deps.now, 1000)
  const [trouble, setTrouble] = useState<string>()
  const view = inboxView(inbox.value, inbox.failure, words.denied)

  async function open(incident: Incident): Promise<void> {
    try {
      await deps.ask('incident/open', { project: incident.project, iid: incident.iid })
      deps.close()
    } catch (thrown) {
      setTrouble(toFailure(thrown).message)
    }
  }

  return (
    <>
      <PopupHeader view={view} deps={deps} />
      <main>
        {trouble && <StatusLine tone="bad">{trouble}</StatusLine>}
        {'trouble' in view && view.trouble && (
          <TroubleBanner
            trouble={view.trouble}
            heard={view.heardAt === null ? null : now - view.heardAt}
            busy={inbox.busy}
            onPair={() => deps.openOptions('relay')}
            onAgain={renew}
          />
        )}
        <PopupBody view={view} deps={deps} now={now} onOpen={incident => void open(incident)} />
      </main>
      <PopupFooter view={view} now={now} />
    </>
  )
}

function PopupHeader({ view, deps }: { view: InboxView; deps: PopupDeps }) {
  const live = 'trouble' in view ? view.trouble === null : null
  return (
    <header>
      <BellMark />
      <h1>{words.title}</h1>
      {live !== null && (
        <span class="live">
          <i class={live ? 'dot' : 'dot off'} />
          {live ? words.live : words.notLive}
        </span>
      )}
      <span class="grow" />
      <IconButton name={words.settings} onClick={() => deps.openOptions('relay')}>
        <SettingsIcon />
      </IconButton>
    </header>
  )
}

type TroubleBannerProps = {
  trouble: InboxTrouble
  /** Milliseconds since the relay was last heard. */
  heard: number | null
  busy: boolean
  onPair: () => void
  onAgain: () => void
}

function TroubleBanner({ trouble, heard, busy, onPair, onAgain }: TroubleBannerProps) {
  return (
    <section class="trouble">
      <StatusLine tone="bad">{trouble.sentence}</StatusLine>
      {heard !== null && <p>{words.stale(heard)}</p>}
      {trouble.next === 'pair' ? (
        <Button look="main" onClick={onPair}>
          {words.pairAgain}
        </Button>
      ) : (
        <Button look="main" busy={busy} onClick={onAgain}>
          {words.tryAgain}
        </Button>
      )}
    </section>
  )
}

type PopupBodyProps = { view: InboxView; deps: PopupDeps; now: number; onOpen: (incident: Incident) => void }

function PopupBody({ view, deps, now, onOpen }: PopupBodyProps) {
  switch (view.shows) {
    case 'loading':
      return <LoadingRows />
    case 'unpaired':
      return (
        <div class="calm">
          <h2>{words.unpaired}</h2>
          <p>{words.unpairedMore}</p>
          <Button look="main" onClick={() => deps.openOptions('relay')}>
            {words.pair}
          </Button>
        </div>
      )
    case 'quiet':
      return (
        <div class="calm">
          <h2>{words.quiet}</h2>
          <p>{words.quietMore}</p>
        </div>
      )
    case 'nothing':
      return null
    case 'list':
      return (
        <IncidentList
          incidents={view.incidents}
          more={view.more}
          stale={view.trouble !== null}
          now={now}
          onOpen={onOpen}
        />
      )
  }
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

function PopupFooter({ view, now }: { view: InboxView; now: number }) {
  if (!('heardAt' in view)) return null
  return (
    <footer>
      <span>{view.heardAt === null ? words.neverHeard : words.heard(now - view.heardAt)}</span>
      <span class="grow" />
      {view.shows === 'list' && <span>{words.keys}</span>}
    </footer>
  )
}
