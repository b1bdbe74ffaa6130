/** @jsxImportSource hono/jsx */
import { noticeChanges } from '#shared/model/destination.ts'
import { severities } from '#shared/model/severities.ts'
import type { DestinationField } from '#relay/outbox/destination-fields.ts'
import { Choice, Field } from '../parts/fields.tsx'
import { partWords } from '../parts/words.ts'
import { destinationPath, destinationsPath } from './destination-address.ts'
import type { DestinationDraft } from './destination-draft.ts'
import { destinationWords } from './words.ts'

type FormProps = {
  project: string
  draft: DestinationDraft
  fields: readonly DestinationField[]
  kept: readonly string[]
}

export function DestinationForm({ project, draft, fields, kept }: FormProps) {
  const words = destinationWords().form
  const list = destinationsPath(project)
  const action = draft.id === '' ? `${list}/new` : destinationPath(project, draft.id)
  return (
    <form class="card declare" method="post" action={action}>
      <input type="hidden" name="kind" value={draft.kind} />
      <Field label={words.name}>
        <input
          name="name"
          required
          maxlength={255}
          value={draft.name}
          autocomplete="off"
          placeholder={words.nameExample}
        />
      </Field>
      {fields.map(field => (
        <KindField field={field} draft={draft} isKept={field.part === 'secret' && kept.includes(field.name)} />
      ))}
      <RuleFields draft={draft} />
      <label class="check">
        <input type="checkbox" name="active" checked={draft.active} />
        <span>{words.on}</span>
      </label>
      <div class="buttons">
        <button class="btn main">{draft.id === '' ? words.add : words.save}</button>
        <a class="btn" href={list}>
          {words.cancel}
        </a>
      </div>
    </form>
  )
}

/** A secret is never shown again: its field is empty, and stays as it is when left so. */
function KindField({ field, draft, isKept }: { field: DestinationField; draft: DestinationDraft; isKept: boolean }) {
  const { part, name, label, optional = false } = field
  const words = destinationWords().form
  const hint = isKept ? words.kept(field.hint ?? words.keptEmpty) : field.hint
  const common = {
    name: `${part}.${name}`,
    placeholder: isKept ? words.keepEmpty : field.placeholder,
    required: !optional && !isKept,
  }
  const value = draft.values[`${part}.${name}`] ?? ''
  const shown = optional ? words.optional(label) : label
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
          <span>{words.forget}</span>
        </label>
      )}
    </div>
  )
}

function RuleFields({ draft }: { draft: DestinationDraft }) {
  const { changes, minSeverity, quiet, digest } = draft
  const { form: words, changes: changeNames } = destinationWords()
  const { severities: severityNames } = partWords()
  return (
    <>
      <fieldset>
        <legend>{words.toldOf}</legend>
        <div class="ticks">
          {noticeChanges.map(change => (
            <label class="check">
              <input type="checkbox" name="changes" value={change} checked={changes.includes(change)} />
              <span>{changeNames[change]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="pair">
        <Choice
          name="minSeverity"
          label={words.fromSeverity}
          value={minSeverity}
          options={severities.map(value => ({
            value,
            name: value === 'unknown' ? words.anySeverity : severityNames[value],
          }))}
        />
        <Field label={words.gather} hint={words.gatherHint}>
          <input name="digest" type="number" min={0} max={1440} value={digest} />
        </Field>
      </div>
      <fieldset>
        <legend>{words.quiet}</legend>
        <div class="pair quiet-hours">
          <Field label={words.from}>
            <input name="quietFrom" type="time" value={quiet.from} />
          </Field>
          <Field label={words.until}>
            <input name="quietTo" type="time" value={quiet.to} />
          </Field>
          <Field label={words.zone}>
            <input name="quietZone" value={quiet.zone} autocomplete="off" placeholder="Europe/Berlin" />
          </Field>
        </div>
        <small class="quiet">{words.quietHint}</small>
      </fieldset>
    </>
  )
}
