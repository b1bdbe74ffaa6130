import { Labelled, type FieldProps } from './field.tsx'

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
