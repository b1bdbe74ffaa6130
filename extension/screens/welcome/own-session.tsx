import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { LinkButton } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { readDashboardLink } from '../options/connections/read-dashboard-link.ts'
import type { Said } from '../options/use-work.ts'
import { ConnectHere, placeOf } from './connect-here.tsx'
import { LinkTrouble } from './link-trouble.tsx'
import type { Progress } from './use-progress.ts'
import type { WelcomeDeps } from './welcome-deps.ts'
import { words } from './words.ts'

type OwnSessionProps = {
  deps: WelcomeDeps
  progress: Progress
  /** Hears the link by which a place was connected. */
  onConnected: (link: string) => void
}

/** The way without a relay: any link names a place, which is then asked as the person who looks. */
export function OwnSession({ deps, progress, onConnected }: OwnSessionProps) {
  const [open, setOpen] = useState(false)
  const [link, setLink] = useState('')
  const [said, say] = useState<Said | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const id = useId()
  const focusField = () => form.current?.querySelector('input')?.focus()
  useEffect(() => (open ? focusField() : undefined), [open])
  const read = readDashboardLink(link)
  const place = placeOf(read)
  const target = parseLink(link.trim())[0]
  const there = target && findConnection(target, progress.own)
  return (
    <>
      <div class="step-actions">
        <LinkButton
          look={progress.relay === null && progress.own.length === 0 && !open ? 'main' : 'plain'}
          href="options.html#relay"
        >
          {words.pair.button}
        </LinkButton>
        <button
          class="button plain"
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {progress.own.length === 0 ? words.own.button : words.own.more}
        </button>
      </div>
      <div id={id} ref={form} class="own-session" hidden={!open}>
        <p class="hint">{words.own.means}</p>
        <Field
          label={words.own.link}
          type="url"
          value={link}
          onInput={text => (setLink(text), say(null))}
          placeholder={words.link.placeholder}
        />
        {there ? (
          <StatusLine tone="quiet">{words.own.exists(there.name)}</StatusLine>
        ) : place ? (
          <ConnectHere
            key={place.kind + place.base}
            deps={deps}
            place={place}
            onConnected={({ name }, { tone, sentence }) => {
              say({ tone, sentence: tone === 'ok' ? `${words.own.connected(name)} ${sentence}` : sentence })
              setLink('')
              focusField() // the button that had the focus is gone
              progress.refresh()
              onConnected(link.trim())
            }}
          />
        ) : (
          <LinkTrouble link={link} read={read} />
        )}
        {said && <StatusLine tone={said.tone}>{said.sentence}</StatusLine>}
      </div>
    </>
  )
}
