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
  type?: 'text' | 'url'
}

/** A labelled line of text. Nothing typed here is kept or completed by the browser. */
export function Field({ label, value, onInput, hint, placeholder, trouble, mono, type = 'text' }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class={mono ? 'mono' : undefined}
        inputMode={type === 'url' ? 'url' : 'text'}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={trouble ? true : undefined}
        aria-describedby={described || undefined}
        onInput={event => onInput(event.currentTarget.value)}
      />
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
