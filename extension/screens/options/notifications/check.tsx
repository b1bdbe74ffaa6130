type CheckProps = { label: string; checked: boolean; fixed?: boolean; onChange: (on: boolean) => void }

export function Check({ label, checked, fixed, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={fixed}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
