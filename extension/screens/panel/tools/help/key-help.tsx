import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { words } from './words.ts'

/** Every key of the panel, over it. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    box.current?.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // Hears only the keys that close it, from whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      class="over"
      role="dialog"
      aria-label={words.title}
      onKeyDown={event => {
        if (event.key !== 'Escape' && event.key !== '?') return
        event.preventDefault()
        onClose()
      }}
    >
      <div class="over-head">
        <h2>{words.title}</h2>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <dl class="keys">
        {words.keys.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{words.mouse}</p>
    </div>
  )
}
