import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import type { DraftScene, SecretDraft, SecretType } from './connection-draft.ts'
import { words } from './words.ts'

const text = words.secret

type SecretFieldsProps = DraftScene & {
  /** The stored ones belong to another address, so that they are forgotten. */
  moved: boolean
}

/** With what the relay proves itself to a source. */
export function SecretFields({ kind, draft, change, troubles, before, moved }: SecretFieldsProps) {
  const { secret } = draft
  const set = (part: Partial<SecretDraft>) => change({ secret: { ...secret, ...part } })
  const types: readonly SecretType[] = before?.runs === 'relay' ? ['keep', ...others] : others
  return (
    <fieldset class="group">
      <legend class="unseen">{text.title}</legend>
      <Select
        label={text.title}
        value={secret.type}
        onChoose={type => set({ type })}
        choices={types.map(value => ({ value, label: text.types[value] }))}
        hint={text.hint}
        trouble={moved && secret.type === 'keep' ? text.moved : undefined}
      />
      {secret.type === 'bearer' && (
        <Field
          label={text.token}
          type="password"
          value={secret.token}
          onInput={token => set({ token })}
          hint={text.tokenHint[kind]}
          trouble={troubles['secret.token']}
        />
      )}
      {secret.type === 'basic' && (
        <div class="pair">
          <Field
            label={text.username}
            value={secret.username}
            onInput={username => set({ username })}
            trouble={troubles['secret.username']}
          />
          <Field
            label={text.password}
            type="password"
            value={secret.password}
            onInput={password => set({ password })}
          />
        </div>
      )}
      {secret.type === 'header' && (
        <div class="pair">
          <Field
            label={text.header}
            value={secret.name}
            onInput={name => set({ name })}
            placeholder={text.headerPlaceholder}
            trouble={troubles['secret.name']}
          />
          <Field
            label={text.value}
            type="password"
            value={secret.value}
            onInput={value => set({ value })}
            trouble={troubles['secret.value']}
          />
        </div>
      )}
    </fieldset>
  )
}

const others: readonly SecretType[] = ['none', 'bearer', 'basic', 'header']
