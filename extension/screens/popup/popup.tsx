import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useNow } from '#extension/ui/use-every.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import { toFailure } from '#shared/kit/failure.ts'
import type { KnownIncident } from '#extension/messages/incidents.ts'
import { inboxView, type InboxView } from './inbox-view.ts'
import { KeyHelp } from './key-help.tsx'
import type { LeftAt } from './list/incident-list.tsx'
import { later } from './later.tsx'
import { keyOf, useActs, type Told } from './list/use-acts.ts'
import { firstChoice } from './list/use-incident-list.ts'
import { AwayLine, PopupFooter, PopupHeader, TroubleBanner } from './popup-frame.tsx'
import { PopupInbox } from './popup-inbox.tsx'
import type { PopupDeps } from './popup-deps.ts'
import { SiteLine } from './site-line.tsx'
import { UpdateLine } from './update/update-line.tsx'
import { useDocumentKeys } from './use-document-keys.ts'
import { heardKey, useLiveInbox } from './live/use-live-inbox.ts'
import { words } from './words.ts'

/** What is looked at: the list, one incident, or a new one. */
type Place = { at: 'list' } | { at: 'incident'; incident: KnownIncident } | { at: 'declare' }

// The list is to be there at once; what else there is comes behind it.
const IncidentDetail = later(async () => (await import('./detail/incident-detail.tsx')).IncidentDetail)
const DeclareForm = later(async () => (await import('./declare/declare-form.tsx')).DeclareForm)

/** The inbox: what there is, how fresh that is, and what can be done about it. */
export function PopupScreen({ deps }: { deps: PopupDeps }) {
  const inbox = useLiveInbox(deps)
  const { renew } = inbox
  const now = useNow(deps.now, 1000)
  const [place, go] = useState<Place>({ at: deps.start })
  const [choice, choose] = useState(firstChoice)
  const [left, leaveAt] = useState<LeftAt | null>(null)
  const [help, setHelp] = useState(false)
  const acts = useActs(deps, renew)
  const heard = heardKey(inbox.value)
  useEffect(() => (place.at === 'list' ? acts.settle() : undefined), [heard, place.at])
  const view = inboxView(inbox.value, inbox.failure, words)
  const paired = view.shows !== 'loading' && view.shows !== 'unpaired'
  const projects = useResource(() => (paired ? deps.ask('projects/list', {}) : Promise.resolve({ projects: [] })))
  const asked = useRef(paired)
  useEffect(() => {
    if (!paired) return
    if (!asked.current) projects.refresh()
    asked.current = true
    void IncidentDetail.fetch()
    void DeclareForm.fetch()
  }, [paired])

  const back = () => go({ at: 'list' })
  useDocumentKeys(event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const typed = event.target instanceof Element && event.target.closest('input, textarea, select') !== null
    if (event.key === 'Escape' && place.at !== 'list') back()
    else if (typed || help) return
    else if (event.key === '?') setHelp(true)
    else if (event.key === 'n' && paired && place.at === 'list') go({ at: 'declare' })
    else return
    event.preventDefault()
  })

  async function openPage({ relay, project, iid }: KnownIncident): Promise<void> {
    try {
      await deps.ask('incident/open', { relay, project, iid })
      deps.close()
    } catch (thrown) {
      acts.tell({ tone: 'bad', sentence: toFailure(thrown).message })
    }
  }

  async function openBeside(): Promise<void> {
    try {
      await deps.openBeside?.()
      deps.close()
    } catch {
      acts.tell({ tone: 'bad', sentence: words.notBeside })
    }
  }

  return (
    <>
      <PopupHeader
        view={view}
        deps={deps}
        onDeclare={paired && place.at === 'list' ? () => go({ at: 'declare' }) : null}
        onBeside={deps.openBeside ? () => void openBeside() : null}
      />
      <main>
        {'trouble' in view && view.trouble && view.away.length === 0 && (
          <TroubleBanner
            trouble={view.trouble}
            heard={view.heardAt === null ? null : now - view.heardAt}
            busy={inbox.busy}
            onPair={() => deps.openOptions('relay')}
            onAgain={renew}
          />
        )}
        {'away' in view &&
          view.away.map(relay => (
            <AwayLine
              key={relay.address}
              relay={relay}
              now={now}
              busy={inbox.busy}
              onPair={() => deps.openOptions('relay')}
              onAgain={renew}
            />
          ))}
        {acts.told && <ToldLine told={acts.told} />}
        {place.at === 'list' && <UpdateLine deps={deps} />}
        {place.at === 'list' && <SiteLine deps={deps} />}
        {place.at === 'list' && (
          <PopupInbox
            deps={deps}
            inbox={inbox.value}
            view={view}
            now={now}
            projects={projects.value?.projects ?? []}
            acts={acts}
            choice={choice}
            onChoose={chosen => {
              leaveAt(null)
              choose(chosen)
            }}
            left={left}
            onOpen={(incident, at) => {
              leaveAt({ key: keyOf(incident), at })
              go({ at: 'incident', incident })
            }}
            onOpenPage={incident => void openPage(incident)}
          />
        )}
        {place.at === 'incident' && (
          <IncidentDetail
            deps={deps}
            incident={place.incident}
            listed={listed(place.incident, view)}
            shown={acts.shown}
            onRead={acts.settle}
            now={now}
            heard={heard}
            onAct={act => acts.act(place.incident, act)}
            onBack={back}
            onOpenPage={() => void openPage(place.incident)}
            onChanged={renew}
          />
        )}
        {place.at === 'declare' && (
          <DeclareForm
            deps={deps}
            projects={projects.value?.projects ?? []}
            relays={inbox.value?.relays.map(({ address }) => address) ?? []}
            onBack={back}
            onDeclared={incident => go({ at: 'incident', incident })}
          />
        )}
      </main>
      <PopupFooter view={view} now={now} onHelp={() => setHelp(true)} />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </>
  )
}

/** What the inbox knows by now of an incident that was looked at before; nothing of one that is closed. */
function listed(incident: KnownIncident, view: InboxView): KnownIncident | undefined {
  if (!('incidents' in view)) return undefined
  return view.incidents.find(one => keyOf(one) === keyOf(incident))
}

function ToldLine({ told }: { told: Told }) {
  return (
    <div class="told">
      <StatusLine tone={told.tone}>{told.sentence}</StatusLine>
      {told.undo && <Button onClick={told.undo}>{words.undo}</Button>}
    </div>
  )
}
