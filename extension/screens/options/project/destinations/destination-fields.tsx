import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { noticeChanges, type DestinationRule } from '#shared/model/destination.ts'
import { severities } from '#shared/model/severities.ts'
import { keyOf, type DestinationDraft } from './destination-draft.ts'
import { kindFields } from './kind-fields.ts'
import { words } from './words.ts'

type FieldsProps = { draft: DestinationDraft; change: (part: Partial<DestinationDraft>) => void; stored: boolean }

/** What the kind wants to know. */
export function DestinationFields({ draft, change, stored }: FieldsProps) {
  const fields = kindFields[draft.kind]
  return (
    <>
      {fields.map(field => (
        <Field
          key={keyOf(field)}
          label={words.fields[field.word]}
          placeholder={field.placeholder}
          type={field.part === 'secret' ? 'password' : 'text'}
          value={draft.fields[keyOf(field)] ?? ''}
          onInput={typed => change({ fields: { ...draft.fields, [keyOf(field)]: typed } })}
        />
      ))}
      {stored && fields.some(({ part }) => part === 'secret') && <p class="hint">{words.stored}</p>}
    </>
  )
}

type RuleProps = { rule: DestinationRule; change: (rule: DestinationRule) => void }

/** Of what it is told, and when. */
export function RuleFields({ rule, change }: RuleProps) {
  const set = (part: Partial<DestinationRule>) => change({ ...rule, ...part })
  const digests = [...new Set([0, 5, 15, 60, rule.digestMinutes])].toSorted((a, b) => a - b)
  return (
    <>
      <fieldset class="choices">
        <legend>{words.changesTitle}</legend>
        {noticeChanges.map(id => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={rule.changes.includes(id)}
              onChange={event => {
                const on = event.currentTarget.checked
                set({ changes: noticeChanges.filter(other => (other === id ? on : rule.changes.includes(other))) })
              }}
            />
            <span>{words.changes[id]}</span>
          </label>
        ))}
      </fieldset>
      <div class="pair">
        <Select
          label={words.minSeverity}
          value={rule.minSeverity}
          onChoose={minSeverity => set({ minSeverity })}
          choices={severities.map(value => ({
            value,
            label: value === 'unknown' ? words.any : words.atLeast(severityName(value)),
          }))}
        />
        <Select
          label={words.digest}
          value={String(rule.digestMinutes)}
          onChoose={minutes => set({ digestMinutes: Number(minutes) })}
          choices={digests.map(minutes => ({
            value: String(minutes),
            label: words.digests[minutes] ?? words.minutes(minutes),
          }))}
        />
      </div>
      <QuietFields rule={rule} change={change} />
    </>
  )
}

function QuietFields({ rule, change }: RuleProps) {
  const { quietHours } = rule
  const zone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={quietHours !== null}
          onChange={event =>
            change({
              ...rule,
              quietHours: event.currentTarget.checked ? { from: '22:00', to: '07:00', zone: zone() } : null,
            })
          }
        />
        <span>{words.quiet}</span>
      </label>
      {quietHours && (
        <div class="pair">
          <Field
            label={words.quietFrom}
            value={quietHours.from}
            onInput={from => change({ ...rule, quietHours: { ...quietHours, from } })}
          />
          <Field
            label={words.quietTo}
            value={quietHours.to}
            onInput={to => change({ ...rule, quietHours: { ...quietHours, to } })}
          />
          <Field
            label={words.zone}
            value={quietHours.zone}
            onInput={named => change({ ...rule, quietHours: { ...quietHours, zone: named } })}
          />
        </div>
      )}
    </>
  )
}
