import { useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { words } from './words.ts'

type RemoveButtonProps = {
  name: string
  busy: boolean
  onRemove: () => void
  /** What it says, and what it says when it asks; “Remove” when missing. */
  says?: { first: string; really: string }
}

/** Asks once more in its own place, where no dialog can be clicked away by habit. */
export function RemoveButton({ name, busy, onRemove, says }: RemoveButtonProps) {
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button name={name} busy={busy} onClick={() => setAsking(true)}>
        {says?.first ?? words.remove}
      </Button>
    )
  }
  return (
    <>
      <Button look="danger" busy={busy} onClick={onRemove}>
        {says?.really ?? words.really}
      </Button>
      <Button onClick={() => setAsking(false)}>{words.keep}</Button>
    </>
  )
}
