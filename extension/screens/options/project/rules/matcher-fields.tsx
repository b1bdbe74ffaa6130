import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import type { Matcher } from '#shared/model/matcher.ts'
import { joinField, plainFields, splitField, type MatcherField } from './rule-draft.ts'
import { words } from './words.ts'

const ops = ['=', '!=', '=~', '!~'] as const
const fields: readonly MatcherField[] = [...plainFields, 'label']

type MatcherFieldsProps = { matchers: readonly Matcher[]; change: (matchers: Matcher[]) => void }

/** Which alerts a rule is for. */
export function MatcherFields({ matchers, change }: MatcherFieldsProps) {
  return (
    <fieldset class="group">
      <legend>{matchers.length === 0 ? words.whenAll : words.when}</legend>
      {matchers.map((matcher, at) => (
        <MatcherRow
          key={at}
          matcher={matcher}
          onChange={next => change(matchers.map((other, index) => (index === at ? next : other)))}
          onRemove={() => change(matchers.filter((_, index) => index !== at))}
        />
      ))}
      {matchers.length > 0 && <p class="hint">{words.whenHint}</p>}
      <Button onClick={() => change([...matchers, { field: 'label:', op: '=', value: '' }])}>{words.addMatcher}</Button>
    </fieldset>
  )
}

type MatcherRowProps = { matcher: Matcher; onChange: (matcher: Matcher) => void; onRemove: () => void }

function MatcherRow({ matcher, onChange, onRemove }: MatcherRowProps) {
  const { kind, label } = splitField(matcher.field)
  return (
    <div class="pair matcher">
      <Select
        label={words.field}
        value={kind}
        onChoose={next => onChange({ ...matcher, field: joinField(next, label) })}
        choices={fields.map(value => ({ value, label: words.fields[value] }))}
      />
      {kind === 'label' && (
        <Field
          mono
          label={words.label}
          value={label}
          placeholder="namespace"
          onInput={typed => onChange({ ...matcher, field: joinField('label', typed) })}
        />
      )}
      <Select
        label={words.op}
        value={matcher.op}
        onChoose={op => onChange({ ...matcher, op })}
        choices={ops.map(value => ({ value, label: value }))}
      />
      <Field mono label={words.value} value={matcher.value} onInput={value => onChange({ ...matcher, value })} />
      <Button name={words.removeMatcher} onClick={onRemove}>
        ✕
      </Button>
    </div>
  )
}
