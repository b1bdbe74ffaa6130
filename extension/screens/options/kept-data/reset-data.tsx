import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { SettingsFile } from '#extension/messages/settings-file.ts'
import { Button } from '#extension/ui/button.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { words as text } from './words.ts'

/** Asks once more, with the list of what goes. */
export function ResetData({ deps }: { deps: OptionsDeps }) {
  const work = useWork()
  const [kept, setKept] = useState<SettingsFile | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => title.current?.focus(), [kept])

  const ask = () => work.run(async () => (setKept(await deps.ask('data/export', {})), null))
  const reset = () =>
    work.run(async () => {
      const { notRevoked } = await deps.ask('data/reset', {})
      setKept(null)
      if (notRevoked.length === 0) return { tone: 'ok', sentence: text.wasReset }
      return { tone: 'bad', sentence: text.resetNotRevoked(notRevoked.join(', ')) }
    })

  function keep(): void {
    setKept(null)
    requestAnimationFrame(() => whole.current?.querySelector('button')?.focus())
  }

  return (
    <div class="data-part" ref={whole}>
      {kept ? (
        <section class="editing" aria-labelledby={id}>
          <h3 id={id} ref={title} tabIndex={-1}>
            {text.removesTitle}
          </h3>
          <ul class="points">
            {removesOf(kept).map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div class="form-actions">
            <Button look="danger" busy={work.busy} onClick={() => void reset()}>
              {text.resetNow}
            </Button>
            <Button onClick={keep}>{text.keep}</Button>
          </div>
        </section>
      ) : (
        <div class="form-actions">
          <Button busy={work.busy} onClick={() => void ask()}>
            {text.reset}
          </Button>
        </div>
      )}
      <SaidLine said={work.said} />
    </div>
  )
}

function removesOf({ relays, settings, sites }: SettingsFile): string[] {
  const { removes } = text
  const own = Array.isArray(settings.ownConnections) ? settings.ownConnections.length : 0
  return [
    ...(relays.length > 0 ? [removes.relays(relays.map(({ address }) => address).join(', '))] : []),
    ...(own > 0 ? [removes.connections(own)] : []),
    ...(sites.length > 0 ? [removes.sites(sites.length)] : []),
    ...removes.rest,
  ]
}
