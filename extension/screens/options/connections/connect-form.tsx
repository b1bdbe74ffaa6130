import { useEffect, useRef, useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import type { RelayInfo } from '#extension/messages/relay-messages.ts'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { Failure } from '#shared/kit/failure.ts'
import { logKinds, type ConnectionKind } from '#shared/model/connection.ts'
import { sourceTitles } from '#shared/sources/titles.ts'
import { hostPattern } from '../../host-pattern.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { readOptionsHash } from '../options-hash.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { emptyDraft } from './connection-draft.ts'
import type { ConnectionId } from './connection-id.ts'
import { KeeperChoice, usualKeeper } from './keeper-choice.tsx'
import { ConnectionFields } from './connection-fields.tsx'
import { readDashboardLink, type DashboardLink } from './read-dashboard-link.ts'
import { readDraft } from './read-draft.ts'
import { useDraft } from './use-draft.ts'
import { words as text } from './words.ts'

type ConnectFormProps = {
  deps: OptionsDeps
  known: readonly KnownConnection[]
  /** Those that may keep it, and ask, the main one first. */
  relays: readonly RelayInfo[]
  onAdded: (one: ConnectionId) => void
}

type NewKind = Exclude<ConnectionKind, 'tocsin'>

/** Paste any dashboard link: it says what it leads to, and who is to ask there. */
export function ConnectForm({ deps, known, relays, onAdded }: ConnectFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [link, setLink] = useState(() => readOptionsHash(location.hash).given)
  const [chosen, setChosen] = useState<NewKind | ''>('')
  const [chosenKeeper, setKeeper] = useState<string | null>(null)
  const keeper = chosenKeeper ?? usualKeeper(relays)
  const work = useWork()
  const read = readDashboardLink(link)
  const { draft, setDraft, troubles, change, tell, attempt } = useDraft({ ...emptyDraft, baseUrl: baseOf(read) }, form)
  const kind = read.is === 'source' ? (read.kind as NewKind) : read.is === 'address' ? chosen : ''

  /** Those that answer with it: never another relay's. */
  const beside = known.filter(({ relay }) => keeper === '' || relay === undefined || relay === keeper)

  function keepIn(address: string): void {
    setKeeper(address)
    if (address === '') change({ runs: 'viewer' }) // nothing else can ask then
  }

  function paste(text: string): void {
    setLink(text)
    work.say(null)
    change({ baseUrl: baseOf(readDashboardLink(text)) })
  }

  useEffect(() => {
    const life = new AbortController()
    const listen = () => {
      const { given } = readOptionsHash(location.hash)
      if (given) paste(given)
    }
    window.addEventListener('hashchange', listen, { signal: life.signal })
    return () => life.abort()
  }, [])

  async function connect() {
    if (kind === '') throw new Failure('bad-input', text.kindMissing)
    const { values, troubles: found } = readDraft(kind, draft)
    if (!values) return tell(found)
    const { name: _, ...given } = values
    const twin = beside.find(other => other.kind === kind && other.baseUrl === given.baseUrl)
    if (twin) return tell({ baseUrl: text.exists(twin.name) })
    const { host } = new URL(given.baseUrl)
    // Nothing may be awaited before this: the browser asks only inside the click.
    if (given.runs === 'viewer' && !(await deps.access.request(hostPattern(given.baseUrl), 'connection'))) {
      throw new Failure('no-permission', text.refused(host))
    }
    const added = await attempt(() =>
      deps.ask('connections/add', { kind, ...given, ...(relays.length > 1 && keeper ? { relay: keeper } : {}) }),
    )
    if (!added) return null
    setLink('')
    setChosen('')
    setDraft(emptyDraft)
    setKeeper(null)
    history.replaceState(null, '', '#connections') // a reload does not offer the same link again
    onAdded(added)
    return { tone: 'ok', sentence: text.connected(added.name) } as const
  }

  return (
    <form
      class="form wide"
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void work.run(connect)
      }}
    >
      <Field
        label={text.link}
        type="url"
        value={link}
        onInput={paste}
        placeholder={text.linkPlaceholder}
        {...hintFor(read)}
      />
      {read.is === 'address' && (
        <Select label={text.kind} value={chosen} onChoose={setChosen} choices={kindChoices()} />
      )}
      {kind !== '' && (
        <KeeperChoice relays={relays} keeper={keeper} browser={usualKeeper(relays) === ''} onChoose={keepIn} />
      )}
      {kind !== '' && (
        <ConnectionFields
          kind={kind}
          draft={draft}
          change={change}
          troubles={troubles}
          known={beside}
          role={keeper ? 'admin' : (relays[0]?.role ?? null)}
          address={read.is === 'address' || kind === 'gitlab'}
        />
      )}
      <div class="form-actions">
        <Button look="main" type="submit" busy={work.busy} disabled={kind === ''}>
          {kind === '' ? text.connectNone : text.connect(sourceTitles[kind])}
        </Button>
      </div>
      <SaidLine said={work.said} />
    </form>
  )
}

/** Made when it is drawn: words are learned after modules have run. */
function kindChoices(): { value: NewKind | ''; label: string }[] {
  const kinds = ['prometheus', 'grafana', 'alertmanager', 'gitlab', ...logKinds] as const
  return [{ value: '', label: text.kindNone }, ...kinds.map(value => ({ value, label: sourceTitles[value] }))]
}

function baseOf(read: DashboardLink): string {
  return read.is === 'source' || read.is === 'address' ? read.base : ''
}

function hintFor(read: DashboardLink): { hint?: string; trouble?: string } {
  switch (read.is) {
    case 'unknown':
      return { trouble: text.noAddress }
    case 'own':
      return { hint: text.own }
    case 'address':
      return { hint: text.anyAddress }
    case 'source':
      return { hint: read.base }
    case 'nothing':
      return { hint: text.hint }
  }
}
