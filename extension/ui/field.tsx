import type { ComponentChildren, TargetedInputEvent } from 'preact'
import { useId } from 'preact/hooks'

type FieldProps = {
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string
  placeholder?: string
  /** What is wrong with it, as a sentence. */
  trouble?: string
  mono?: boolean
  /** Shown, and not to be changed. */
  fixed?: boolean
  type?: 'text' | 'url' | 'password'
}

/** A labelled line of text. Nothing typed here is kept or completed by the browser. */
export function Field({ label, value, onInput, hint, placeholder, trouble, mono, fixed, type = 'text' }: FieldProps) {
  return (
    <Labelled label={label} hint={hint} trouble={trouble}>
      {given => {
        const input = {
          ...given,
          class: mono ? 'mono' : undefined,
          inputMode: type === 'url' ? ('url' as const) : ('text' as const),
          value,
          placeholder,
          readOnly: fixed,
          autocomplete: 'off',
          autocapitalize: 'off' as const,
          spellcheck: false,
          onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
        }
        return type === 'password' ? <input {...input} type="password" /> : <input {...input} />
      }}
    </Labelled>
  )
}

type TextAreaProps = Omit<FieldProps, 'type' | 'mono' | 'fixed'> & { rows?: number }

/** Several lines, written as code is. */
export function TextArea({ label, value, onInput, hint, placeholder, trouble, rows = 4 }: TextAreaProps) {
  return (
    <Labelled label={label} hint={hint} trouble={trouble}>
      {given => (
        <textarea
          {...given}
          class="mono"
          rows={rows}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          wrap="off"
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

type SelectProps<Value extends string> = {
  label: string
  value: Value
  onChoose: (value: Value) => void
  choices: readonly { value: Value; label: string }[]
  fixed?: boolean
  hint?: string
  trouble?: string
}

/** One of a few things, as the system shows such a list. */
export function Select<Value extends string>({ label, value, onChoose, choices, fixed, ...more }: SelectProps<Value>) {
  return (
    <Labelled label={label} {...more}>
      {given => (
        <select
          {...given}
          value={value}
          disabled={fixed}
          onChange={event => {
            const chosen = choices[event.currentTarget.selectedIndex]
            if (chosen) onChoose(chosen.value)
          }}
        >
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

type Given = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

type LabelledProps = Pick<FieldProps, 'label' | 'hint' | 'trouble'> & { children: (given: Given) => ComponentChildren }

/** A label above, what helps and what is wrong below; the input in between is told of both. */
function Labelled({ label, hint, trouble, children }: LabelledProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': trouble ? true : undefined, 'aria-describedby': described || undefined })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {trouble && (
        <p class="hint bad" id={`${id}-trouble`}>
          {trouble}
        </p>
      )}
    </div>
  )
}
