import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import type { RelayInfo } from '#extension/messages/relay-messages.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import type { Role } from '#shared/model/role.ts'
import { sourceTitles } from '#shared/sources/titles.ts'
import { hostPattern } from '../../host-pattern.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { idOf, type ConnectionId } from './connection-id.ts'
import { EditForm } from './edit-form.tsx'
import { words as text } from './words.ts'

type ConnectionItemProps = {
  deps: OptionsDeps
  connection: KnownConnection
  known: readonly KnownConnection[]
  /** In the relay that keeps it; of one that this browser keeps, in the main one. */
  role: Role | null
  /** Those that are paired, the main one first. */
  relays: readonly RelayInfo[]
  /** Counts up when it was added or changed: it is then checked without being asked to. 0: it was not. */
  fresh: number
  onChanged: (one: ConnectionId) => void
  /** What else there is to say about it. */
  children?: ComponentChildren
}

/** One connection, and what its last check said; or the form that changes it. */
export function ConnectionItem(props: ConnectionItemProps) {
  const { deps, connection, known, role, relays, fresh, onChanged, children } = props
  const { kind, name, baseUrl, runs, keptBy, relay } = connection
  const [version, setVersion] = useState('')
  const [editing, setEditing] = useState(false)
  const first = askedInstead(connection, known)
  const card = useRef<HTMLDivElement>(null)
  const work = useWork()
  const title = sourceTitles[kind]
  const label = name === '' ? baseUrl : name
  const mayChange = kind !== 'tocsin' && (keptBy === 'browser' || role === 'admin') // the relay's own statistics come with the relay

  const check = () =>
    work.run(async () => {
      const asked = runs === 'viewer' ? await deps.access.request(hostPattern(baseUrl), 'connection') : true
      if (!asked) return { tone: 'bad', sentence: text.refused(new URL(baseUrl).host) }
      const result = await deps.ask('connections/check', idOf(connection))
      setVersion(result.version ?? '')
      return { tone: result.ok ? 'ok' : 'bad', sentence: result.sentence }
    })

  const remove = () =>
    work.run(async () => {
      await deps.ask('connections/remove', idOf(connection))
      onChanged(connection)
      return null
    })

  useEffect(() => {
    if (fresh) void check()
  }, [fresh])

  function close(): void {
    setEditing(false)
    // The button that opened the form is drawn anew with the next frame.
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('.edit button')?.focus())
  }

  if (editing) {
    const saved = (changed: ConnectionId) => {
      close()
      onChanged(changed)
    }
    const beside = known.filter(other => relay === undefined || other.relay === undefined || other.relay === relay)
    const given = { deps, connection, known: beside, role, relays }
    return <EditForm {...given} onSaved={saved} onCancel={close} />
  }
  return (
    <div ref={card}>
      <Card
        title={label}
        tags={[version ? `${title} ${version}` : title, runs === 'viewer' ? text.tagViewer : text.tagRelay]}
        actions={
          <>
            <Button name={text.checkName(label)} busy={work.busy} onClick={() => void check()}>
              {text.check}
            </Button>
            {mayChange && (
              <>
                <span class="edit">
                  <Button name={text.editName(label)} onClick={() => setEditing(true)}>
                    {text.edit}
                  </Button>
                </span>
                <Button name={text.removeName(label)} busy={work.busy} onClick={() => void remove()}>
                  {text.remove}
                </Button>
              </>
            )}
          </>
        }
      >
        {!baseUrl.endsWith(`//${label}`) && <p class="hint">{baseUrl}</p>}
        {relays.length > 1 && kind !== 'tocsin' && (
          <p class="hint">{relay === undefined ? text.ofBrowser : text.ofRelay(new URL(relay).host)}</p>
        )}
        {children}
        {first && <p class="hint">{text.askedFirst(new URL(first).host)}</p>}
        {work.said ? (
          <SaidLine said={work.said} />
        ) : (
          <p class="hint">{work.busy ? text.checking : runs === 'viewer' ? text.askedViewer : text.askedRelay}</p>
        )}
      </Card>
    </div>
  )
}

/** The address of the relay whose connection is asked instead: of one place, the first in the list is. */
function askedInstead(
  { kind, baseUrl, relay }: KnownConnection,
  known: readonly KnownConnection[],
): string | undefined {
  const first = known.find(other => other.kind === kind && other.baseUrl === baseUrl)
  return first?.relay === relay ? undefined : first?.relay
}
