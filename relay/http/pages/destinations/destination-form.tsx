/** @jsxImportSource hono/jsx */
import { severityShapes } from '#shared/look/severity-shapes.ts'
import { noticeChanges } from '#shared/model/destination.ts'
import { severities } from '#shared/model/severity.ts'
import type { DestinationField } from '#relay/outbox/destination-fields.ts'
import { Choice, Field } from '../parts/fields.tsx'
import { destinationPath, destinationsPath } from './destination-address.ts'
import type { DestinationDraft } from './destination-draft.ts'
import { changeLabels } from './words.ts'

type FormProps = {
  project: string
  draft: DestinationDraft
  fields: readonly DestinationField[]
  kept: readonly string[]
}

export function DestinationForm({ project, draft, fields, kept }: FormProps) {
  const list = destinationsPath(project)
  const action = draft.id === '' ? `${list}/new` : destinationPath(project, draft.id)
  return (
    <form class="card declare" method="post" action={action}>
      <input type="hidden" name="kind" value={draft.kind} />
      <Field label="Name">
        <input name="name" required maxlength={255} value={draft.name} autocomplete="off" placeholder="On call" />
      </Field>
      {fields.map(field => (
        <KindField field={field} draft={draft} isKept={field.part === 'secret' && kept.includes(field.name)} />
      ))}
      <RuleFields draft={draft} />
      <label class="check">
        <input type="checkbox" name="active" checked={draft.active} />
        <span>Switched on</span>
      </label>
      <div class="buttons">
        <button class="btn main">{draft.id === '' ? 'Add' : 'Save'}</button>
        <a class="btn" href={list}>
          Cancel
        </a>
      </div>
    </form>
  )
}

/** A secret is never shown again: its field is empty, and stays as it is when left so. */
function KindField({ field, draft, isKept }: { field: DestinationField; draft: DestinationDraft; isKept: boolean }) {
  const { part, name, label, optional = false } = field
  const hint = isKept ? `Kept. ${field.hint ?? 'Leave it empty to keep it.'}` : field.hint
  const common = {
    name: `${part}.${name}`,
    placeholder: isKept ? 'Leave empty to keep it' : field.placeholder,
    required: !optional && !isKept,
  }
  const value = draft.values[`${part}.${name}`] ?? ''
  const shown = optional ? `${label} (optional)` : label
  return (
    <div class="kind-field">
      <Field label={shown} hint={hint}>
        {field.many ? (
          <textarea {...common} rows={3}>
            {value}
          </textarea>
        ) : part === 'secret' ? (
          <input {...common} type="password" autocomplete="new-password" spellcheck={false} />
        ) : (
          <input {...common} value={value} autocomplete="off" />
        )}
      </Field>
      {isKept && optional && (
        <label class="check">
          <input type="checkbox" name="forget" value={name} checked={draft.forget.includes(name)} />
          <span>Forget it</span>
        </label>
      )}
    </div>
  )
}

function RuleFields({ draft }: { draft: DestinationDraft }) {
  const { changes, minSeverity, quiet, digest } = draft
  return (
    <>
      <fieldset>
        <legend>Told of</legend>
        <div class="ticks">
          {noticeChanges.map(change => (
            <label class="check">
              <input type="checkbox" name="changes" value={change} checked={changes.includes(change)} />
              <span>{changeLabels[change]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="pair">
        <Choice
          name="minSeverity"
          label="From severity"
          value={minSeverity}
          options={severities.map(value => ({
            value,
            name: value === 'unknown' ? 'Any severity' : severityShapes[value].name,
          }))}
        />
        <Field label="Gather for, in minutes" hint="After the first message, changes are told of together.">
          <input name="digest" type="number" min={0} max={1440} value={digest} />
        </Field>
      </div>
      <fieldset>
        <legend>Quiet hours</legend>
        <div class="pair quiet-hours">
          <Field label="From">
            <input name="quietFrom" type="time" value={quiet.from} />
          </Field>
          <Field label="Until">
            <input name="quietTo" type="time" value={quiet.to} />
          </Field>
          <Field label="Time zone">
            <input name="quietZone" value={quiet.zone} autocomplete="off" placeholder="Europe/Berlin" />
          </Field>
        </div>
        <small class="quiet">What happens then is told at their end, unless it is critical.</small>
      </fieldset>
    </>
  )
}
