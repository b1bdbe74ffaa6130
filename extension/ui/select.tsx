import { Labelled } from './field.tsx'

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
