import type { ComponentChildren, TargetedInputEvent } from 'preact'
import { useId } from 'preact/hooks'

export type FieldProps = {
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
  /** The id of a `datalist` with what might be meant. */
  suggestions?: string
}

/** A labelled line of text. Nothing typed here is kept or completed by the browser. */
export function Field({
  label,
  value,
  onInput,
  hint,
  placeholder,
  trouble,
  mono,
  fixed,
  type = 'text',
  suggestions,
}: FieldProps) {
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
          list: suggestions,
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

type Given = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

type LabelledProps = Pick<FieldProps, 'label' | 'hint' | 'trouble'> & { children: (given: Given) => ComponentChildren }

/** A label above, what helps and what is wrong below; the input in between is told of both. */
export function Labelled({ label, hint, trouble, children }: LabelledProps) {
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
