import { useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { words } from './words.ts'

/** Asks once more in its own place, where no dialog can be clicked away by habit. */
export function RemoveButton({ name, busy, onRemove }: { name: string; busy: boolean; onRemove: () => void }) {
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button name={name} busy={busy} onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
    )
  }
  return (
    <>
      <Button look="danger" busy={busy} onClick={onRemove}>
        {words.really}
      </Button>
      <Button onClick={() => setAsking(false)}>{words.keep}</Button>
    </>
  )
}
