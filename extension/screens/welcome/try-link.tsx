import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { sourceTitles } from '#shared/sources/titles.ts'
import { readDashboardLink } from '../options/connections/read-dashboard-link.ts'
import type { Said } from '../options/use-work.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { ConnectHere, placeOf } from './connect-here.tsx'
import { LinkTrouble } from './link-trouble.tsx'
import { isPasted } from './pasted.ts'
import { useDrawnLink } from './use-drawn-link.ts'
import type { WelcomeDeps } from './welcome-deps.ts'
import { words } from './words.ts'

const text = words.try
/** A link to a whole page of graphs is tried with its first ones. */
const most = 4

type TryLinkProps = {
  deps: WelcomeDeps
  /** A link that was pasted elsewhere on the page; empty: none was. */
  given: string
  /** Counts up when something may have been connected elsewhere. */
  changes: number
  onConnected: () => void
  /** A chart stands there. */
  onDrawn: (link: string) => void
}

/** Paste a link and see it drawn, or why it is not and what to do. */
export function TryLink({ deps, given, changes, onConnected, onDrawn }: TryLinkProps) {
  const [link, setLink] = useState('')
  const [said, say] = useState<Said | null>(null)
  const { drawn, draw } = useDrawnLink(deps.ask)
  const form = useRef<HTMLFormElement>(null)
  const looking = useRef(false)
  const read = readDashboardLink(drawn.link)
  const place = placeOf(read)

  function show(next: string): void {
    setLink(next)
    say(null)
    draw(next)
  }

  /** Where somebody waits for it here, the chart is brought into view: it may stand below the window's end. */
  function see(next: string): void {
    looking.current = true
    show(next)
  }

  useEffect(() => void deps.drawn.read().then(kept => (kept ? show(kept) : undefined)), [])
  useEffect(() => (given ? show(given) : undefined), [given])
  const ticket = drawn.panels[0]?.ticket
  useEffect(() => {
    if (ticket && looking.current) form.current?.querySelector('iframe')?.scrollIntoView({ block: 'nearest' })
    if (ticket) looking.current = false
  }, [ticket])
  // What was connected meanwhile, here or in the settings, may answer now.
  useEffect(() => (drawn.failure ? draw(drawn.link) : undefined), [changes])

  return (
    <form
      ref={form}
      onSubmit={event => {
        event.preventDefault()
        see(link)
      }}
    >
      <div class="field-line">
        <Field
          label={text.field}
          type="url"
          value={link}
          onInput={next => (next === '' || isPasted(link, next) ? see(next) : setLink(next))}
          placeholder={words.link.placeholder}
        />
        <Button type="submit" busy={drawn.busy}>
          {text.button}
        </Button>
      </div>
      {drawn.unknown &&
        (place ? (
          <>
            <p class="hint">{text.unknown(new URL(place.base).host, sourceTitles[place.kind])}</p>
            <ConnectHere
              key={drawn.link}
              deps={deps}
              place={place}
              onConnected={(_, check) => {
                say(check.tone === 'ok' ? check : null) // what is wrong the panel says better
                form.current?.querySelector('input')?.focus() // the button that had the focus is gone
                draw(drawn.link)
                onConnected()
              }}
            />
          </>
        ) : (
          <LinkTrouble link={drawn.link} read={read} />
        ))}
      {drawn.failure && !drawn.unknown && <StatusLine tone="bad">{drawn.failure.message}</StatusLine>}
      {said && <StatusLine tone={said.tone}>{said.sentence}</StatusLine>}
      {drawn.panels.slice(0, most).map(({ part, shape, ticket }) => (
        <PanelFrame
          key={ticket}
          ticket={ticket}
          title={text.frame(part + 1)}
          scheme={deps.scheme}
          shape={shape}
          onSignal={({ state }) => (state === 'ready' ? onDrawn(drawn.link) : undefined)}
        />
      ))}
      {drawn.panels.length > most && <p class="hint">{text.first(most, drawn.panels.length)}</p>}
    </form>
  )
}
