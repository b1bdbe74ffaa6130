/** @jsxImportSource hono/jsx */
import type { Action } from '#shared/model/permissions.ts'
import { quickActions } from '#relay/quick-actions/registry.ts'
import { partWords } from './words.ts'

type ActionFieldProps = {
  may: (action: Action) => boolean
  label: string
  text?: string
  placeholder?: string
  rows: number
  required?: boolean
  /** The id of what says what is wrong with it. */
  problem?: string
}

/** The quick actions that somebody may run. */
export function actionsFor(may: (action: Action) => boolean) {
  return quickActions.filter(({ needs }) => may(needs))
}

/** A field named `body`, in which quick actions can be written. The script beside it offers them; it works without. */
export function ActionField({ may, label, text, placeholder, rows, required, problem }: ActionFieldProps) {
  const words = partWords()
  return (
    <div class="completed">
      <ul
        id="quick-actions"
        class="offers"
        hidden
        data-title={words.quickActions}
        data-one={words.oneOffered}
        data-many={words.offered}
      >
        {actionsFor(may).map(({ name, params, description }, index) => (
          <li id={`quick-action-${index}`} data-name={name} data-params={params}>
            <b>{name}</b> <i>{params}</i>
            <span>{words.quickAction(name, description)}</span>
          </li>
        ))}
      </ul>
      <textarea
        name="body"
        required={required}
        maxlength={100_000}
        aria-label={label}
        aria-describedby={problem}
        aria-invalid={problem === undefined ? undefined : 'true'}
        placeholder={placeholder}
        rows={rows}
        data-completes="quick-actions"
      >
        {text}
      </textarea>
      <output class="unseen" data-said-of="quick-actions" />
    </div>
  )
}
