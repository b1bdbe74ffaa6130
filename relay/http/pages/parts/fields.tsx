/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'

/** A select with its label. A value that is not among the options is one too, so that a form never lies about it. */
export function Choice({
  name,
  label,
  value,
  options,
  unseen,
}: {
  name: string
  label: string
  value?: string
  options: readonly { value: string; name: string }[]
  /** The label is there for those who hear the page. */
  unseen?: boolean
}) {
  const strange = value !== undefined && options.every(option => option.value !== value)
  return (
    <label class="field">
      <span class={unseen ? 'unseen' : undefined}>{label}</span>
      <select name={name}>
        {options.map(option => (
          <option value={option.value} selected={option.value === (value ?? '')}>
            {option.name}
          </option>
        ))}
        {strange && (
          <option value={value} selected>
            {value}
          </option>
        )}
      </select>
    </label>
  )
}

/** A field with its label, and what is wrong with it. */
export function Field({
  label,
  hint,
  problem,
  children,
}: {
  label: string
  hint?: string
  problem?: string
  children: Child
}) {
  return (
    <label class="field">
      <span>{label}</span>
      {children}
      {hint && <small class="quiet">{hint}</small>}
      {problem && (
        <small class="wrong" role="alert">
          {problem}
        </small>
      )}
    </label>
  )
}
