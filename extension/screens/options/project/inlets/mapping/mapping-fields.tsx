import { useMemo } from 'preact/hooks'
import { Field } from '#extension/ui/field.tsx'
import { payloadPlaces, readPath, valueAt, writePath } from '#shared/format/payload-path.ts'
import type { MappedField } from '#shared/model/mapping.ts'
import type { FieldDraft, MappingDraft, MappingTroubles } from './mapping-draft.ts'
import { SeverityWords } from './severity-words.tsx'
import { words } from './words.ts'

/** What matters most for an incident comes first. */
const order: readonly MappedField[] = [
  'title',
  'severity',
  'fingerprint',
  'start_time',
  'end_time',
  'description',
  'service',
  'gitlab_environment_name',
  'hosts',
  'monitoring_tool',
  'runbook',
]

/** The most places that are suggested. */
const mostPlaces = 300

type MappingFieldsProps = {
  draft: MappingDraft
  change: (part: Partial<MappingDraft>) => void
  /** The payload that paths lead into; undefined while it cannot be read. */
  payload: unknown
  troubles: MappingTroubles
  /** For the list of suggestions. */
  id: string
}

/** Which place of the payload becomes which field of an alert. */
export function MappingFields({ draft, change, payload, troubles, id }: MappingFieldsProps) {
  const places = useMemo(() => payloadPlaces(payload, mostPlaces), [payload])
  const suggestions = `${id}-places`
  const set = (field: MappedField, part: Partial<FieldDraft>) =>
    change({ fields: { ...draft.fields, [field]: { ...draft.fields[field], ...part } } })
  return (
    <fieldset class="group">
      <legend>{words.fieldsTitle}</legend>
      <p class="hint">{words.fieldsHint}</p>
      <datalist id={suggestions}>
        {places.map(({ path, value }) => {
          const text = writePath(path)
          return (
            <option key={text} value={text}>
              {shortly(value)}
            </option>
          )
        })}
      </datalist>
      {order.map(field => (
        <div key={field} class="mapping-field">
          <PathFields
            field={field}
            typed={draft.fields[field]}
            set={part => set(field, part)}
            {...{ payload, suggestions, troubles }}
          />
          {field === 'severity' && <SeverityWords {...{ draft, change, troubles }} />}
          {field === 'end_time' && draft.fields.end_time.path.trim() !== '' && (
            <Field
              label={words.endWords}
              value={draft.endWords}
              onInput={endWords => change({ endWords })}
              hint={words.endWordsHint}
              placeholder="ok, resolved"
              trouble={troubles.endWords}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}

type PathFieldsProps = Pick<MappingFieldsProps, 'payload' | 'troubles'> & {
  field: MappedField
  typed: FieldDraft
  set: (part: Partial<FieldDraft>) => void
  suggestions: string
}

function PathFields({ field, typed, set, payload, troubles, suggestions }: PathFieldsProps) {
  const label = words.fields[field]
  const means = words.means[field]
  const isEmpty = typed.path.trim() === ''
  const fallbackFinds = findsAt(payload, typed.fallback)
  return (
    <>
      <Field
        label={label}
        mono
        value={typed.path}
        onInput={path => set({ path })}
        hint={[means, isEmpty ? words.usual(field) : findsAt(payload, typed.path)].filter(Boolean).join(' ')}
        trouble={troubles[field]}
        suggestions={suggestions}
      />
      {!isEmpty && (
        <Field
          label={words.orElse(label)}
          mono
          value={typed.fallback}
          onInput={fallback => set({ fallback })}
          trouble={troubles[`${field}.fallback`]}
          suggestions={suggestions}
          {...(fallbackFinds ? { hint: fallbackFinds } : {})}
        />
      )}
    </>
  )
}

/** What stands there now, in a few characters; undefined where nothing does. */
function findsAt(payload: unknown, text: string): string | undefined {
  const path = readPath(text)
  const value = path ? valueAt(payload, path) : undefined
  return value === undefined ? undefined : words.finds(shortly(value))
}

function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
