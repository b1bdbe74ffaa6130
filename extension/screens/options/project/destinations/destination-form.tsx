import { useState } from 'preact/hooks'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { Failure } from '#shared/kit/failure.ts'
import { Destination, destinationKinds } from '#shared/model/destination.ts'
import { WorkForm } from '../../work-form.tsx'
import type { ProjectApi } from '../project-api.ts'
import { words as project } from '../words.ts'
import { bodyOf, draftOf, newDraft, type DestinationDraft } from './destination-draft.ts'
import { DestinationFields, RuleFields } from './destination-fields.tsx'
import { words } from './words.ts'

type DestinationFormProps = {
  api: ProjectApi
  /** The one to be changed; a new one when missing. */
  before?: Destination
  onDone: (saved: Destination) => void
  onCancel?: () => void
}

/** A place to be told, in the making or to be changed. */
export function DestinationForm({ api, before, onDone, onCancel }: DestinationFormProps) {
  const [draft, setDraft] = useState<DestinationDraft>(() => (before ? draftOf(before) : newDraft()))
  const change = (part: Partial<DestinationDraft>) => setDraft(now => ({ ...now, ...part }))

  async function save() {
    if (draft.name.trim() === '') throw new Failure('bad-input', words.nameMissing)
    const body = bodyOf(draft, before?.options)
    const saved = before
      ? await api.send('PATCH', `/destinations/${encodeURIComponent(before.id)}`, body, Destination)
      : await api.send('POST', '/destinations', { ...body, kind: draft.kind }, Destination)
    if (!before) setDraft(newDraft())
    onDone(saved)
    return null
  }

  return (
    <WorkForm submit={before ? project.save : words.create} onSubmit={save} onCancel={onCancel}>
      <div class="pair">
        <Field label={words.name} value={draft.name} onInput={name => change({ name })} />
        {!before && (
          <Select
            label={words.kind}
            value={draft.kind}
            onChoose={kind => change({ kind, fields: {} })}
            choices={destinationKinds.map(value => ({ value, label: words.kinds[value] }))}
          />
        )}
      </div>
      <DestinationFields draft={draft} change={change} stored={before !== undefined} />
      <RuleFields rule={draft.rule} change={rule => change({ rule })} />
    </WorkForm>
  )
}
