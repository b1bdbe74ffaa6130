import { useState } from 'preact/hooks'
import * as z from 'zod'
import { Field } from '#extension/ui/field.tsx'
import { TextArea } from '#extension/ui/text-area.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { Failure } from '#shared/kit/failure.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Template } from '#shared/model/template.ts'
import { TemplateVariable } from '#shared/relay-api/templates.ts'
import { WorkForm } from '../../work-form.tsx'
import type { ProjectApi } from '../project-api.ts'
import { words as project } from '../words.ts'
import { TemplatePreview } from './template-preview.tsx'
import { words } from './words.ts'

const Variables = z.object({ items: looseArray(TemplateVariable) })

type TemplateFormProps = {
  api: ProjectApi
  /** The one to be changed; a new one when missing. */
  before?: Template
  onDone: () => void
  onCancel?: () => void
}

/** A text with what it makes beside it. It is saved when one says so: half of it would go into incidents. */
export function TemplateForm({ api, before, onDone, onCancel }: TemplateFormProps) {
  const [name, setName] = useState(before?.name ?? '')
  const [body, setBody] = useState(before?.body ?? '')

  async function save() {
    if (name.trim() === '') throw new Failure('bad-input', words.nameMissing)
    if (before) await api.send('PUT', `/templates/${encodeURIComponent(before.name)}`, { body }, Template)
    else await api.send('POST', '/templates', { name: name.trim(), body }, Template)
    if (!before) {
      setName('')
      setBody('')
    }
    onDone()
    return null
  }

  return (
    <WorkForm submit={before ? project.save : words.create} onSubmit={save} onCancel={onCancel}>
      {before ? <p class="card-title">{before.name}</p> : <Field label={words.name} value={name} onInput={setName} />}
      <TextArea label={words.body} hint={words.bodyHint} rows={8} value={body} onInput={setBody} />
      <VariableList api={api} onInsert={variable => setBody(`${body}{{ ${variable} }}`)} />
      {body !== '' && <TemplatePreview api={api} name={before?.name ?? name.trim()} body={body} />}
    </WorkForm>
  )
}

function VariableList({ api, onInsert }: { api: ProjectApi; onInsert: (name: string) => void }) {
  const variables = useResource(() => api.get('/templates/variables', Variables))
  if (!variables.value) return null
  return (
    <details class="variables">
      <summary>{words.variables}</summary>
      <dl>
        {variables.value.items.map(({ name, description }) => (
          <div key={name}>
            <dt>
              <button type="button" aria-label={words.insert(name)} onClick={() => onInsert(name)}>
                <code>{name}</code>
              </button>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
