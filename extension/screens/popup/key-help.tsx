import { useEffect, useRef } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { words } from './words.ts'

/** Every key of the inbox, over it. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  return (
    // Hears only the keys that close it, from whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      class="key-help"
      role="dialog"
      aria-label={words.help.title}
      onKeyDown={event => {
        if (event.key !== 'Escape' && event.key !== '?') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <h2>{words.help.title}</h2>
      <dl>
        {words.help.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{words.help.close}</Button>
    </div>
  )
}
