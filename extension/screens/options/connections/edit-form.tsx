import { useEffect, useRef, useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import type { RelayInfo } from '#extension/messages/relay-messages.ts'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Failure } from '#shared/kit/failure.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import type { Role } from '#shared/model/role.ts'
import { hostPattern } from '../../host-pattern.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { draftOf } from './connection-draft.ts'
import { idOf, type ConnectionId } from './connection-id.ts'
import { ConnectionFields } from './connection-fields.tsx'
import { KeeperChoice, keepersAmong } from './keeper-choice.tsx'
import { LogsPreview } from './logs-preview.tsx'
import { readDraft } from './read-draft.ts'
import { useDraft } from './use-draft.ts'
import { words } from '../words.ts'
import { words as text } from './words.ts'

type EditFormProps = {
  deps: OptionsDeps
  connection: KnownConnection
  known: readonly KnownConnection[]
  /** In the relay that keeps it; of one that this browser keeps, in the main one. */
  role: Role | null
  /** Those that one of this browser can move to. */
  relays: readonly RelayInfo[]
  onSaved: (one: ConnectionId) => void
  onCancel: () => void
}

/** Changes a connection that is there. */
export function EditForm({ deps, connection, known, role, relays, onSaved, onCancel }: EditFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const work = useWork()
  const { draft, troubles, change, tell, attempt } = useDraft(draftOf(connection), form)
  const { kind, options, keptBy } = connection
  const able = keptBy === 'browser' ? keepersAmong(relays) : []
  const [to, setTo] = useState(able[0]?.address ?? '')
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  async function save() {
    const { values, troubles: found = {} } = readDraft(kind, draft, options)
    if (draft.name.trim() === '') return tell({ ...found, name: text.nameMissing })
    if (!values) return tell(found)
    const { host } = new URL(values.baseUrl)
    if (values.runs === 'viewer' && !(await deps.access.request(hostPattern(values.baseUrl), 'connection'))) {
      throw new Failure('no-permission', text.refused(host))
    }
    const changed = await attempt(() =>
      deps.ask('connections/change', {
        ...idOf(connection),
        change: values,
        ...(values.runs === 'relay' && to && relays.length > 1 ? { to } : {}),
      }),
    )
    if (changed) onSaved(changed)
    return null
  }

  return (
    <>
      <form
        class="form wide editing"
        ref={form}
        noValidate
        aria-label={text.editName(connection.name)}
        onSubmit={event => {
          event.preventDefault()
          void work.run(save)
        }}
      >
        <Field label={text.name} value={draft.name} onInput={name => change({ name })} trouble={troubles.name} />
        <ConnectionFields
          kind={kind}
          draft={draft}
          change={change}
          troubles={troubles}
          before={connection}
          known={known}
          role={able.length > 0 ? 'admin' : role}
          address
        />
        {able.length > 0 && draft.runs === 'relay' && <KeeperChoice relays={relays} keeper={to} onChoose={setTo} />}
        <div class="form-actions">
          <Button look="main" type="submit" busy={work.busy}>
            {text.save}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </div>
        <SaidLine said={work.said} />
      </form>
      {isLogKind(kind) && <LogsPreview deps={deps} connection={connection} draft={draft} />}
    </>
  )
}
