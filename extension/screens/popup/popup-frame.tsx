import { Button, IconButton } from '#extension/ui/button.tsx'
import { BellMark, BesideIcon, PlusIcon, SettingsIcon } from '#extension/ui/own-page-icons.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import type { InboxTrouble, InboxView, RelayAway } from './inbox-view.ts'
import type { PopupDeps } from './popup-deps.ts'
import { words } from './words.ts'

type PopupHeaderProps = {
  view: InboxView
  deps: PopupDeps
  /** Null: not here, or not now. */
  onDeclare: (() => void) | null
  /** Null: there is no such place. */
  onBeside: (() => void) | null
}

export function PopupHeader({ view, deps, onDeclare, onBeside }: PopupHeaderProps) {
  const live = 'trouble' in view ? view.trouble === null && view.away.length === 0 : null
  return (
    <header>
      <BellMark />
      <h1>{words.title}</h1>
      {live !== null && (
        <span class="live">
          <i class={live ? 'dot' : 'dot off'} />
          {live ? words.live : words.notLive}
        </span>
      )}
      <span class="grow" />
      {onDeclare && (
        <IconButton name={words.declare} onClick={onDeclare}>
          <PlusIcon />
        </IconButton>
      )}
      {onBeside && (
        <IconButton name={words.beside} onClick={onBeside}>
          <BesideIcon />
        </IconButton>
      )}
      <IconButton name={words.settings} onClick={() => deps.openOptions('relay')}>
        <SettingsIcon />
      </IconButton>
    </header>
  )
}

type TroubleBannerProps = {
  trouble: InboxTrouble
  /** Milliseconds since the relay was last heard. */
  heard: number | null
  busy: boolean
  onPair: () => void
  onAgain: () => void
}

export function TroubleBanner({ trouble, heard, busy, onPair, onAgain }: TroubleBannerProps) {
  return (
    <section class="trouble">
      <StatusLine tone="bad">{trouble.sentence}</StatusLine>
      {heard !== null && <p>{words.stale(heard)}</p>}
      {trouble.next === 'pair' ? (
        <Button look="main" onClick={onPair}>
          {words.pairAgain}
        </Button>
      ) : (
        <Button look="main" busy={busy} onClick={onAgain}>
          {words.tryAgain}
        </Button>
      )}
    </section>
  )
}

type AwayLineProps = { relay: RelayAway; now: number; busy: boolean; onPair: () => void; onAgain: () => void }

/** One of several relays does not answer. What the others have is below. */
export function AwayLine({ relay, now, busy, onPair, onAgain }: AwayLineProps) {
  const { address, heardAt, denied, next } = relay
  const { host } = new URL(address)
  const since = heardAt === null ? null : clockText(heardAt, now)
  return (
    <div class="told">
      <StatusLine tone="bad">{denied ? words.deniedBy(host) : words.awaySince(host, since)}</StatusLine>
      {next === 'pair' ? (
        <Button onClick={onPair}>{words.pairAgain}</Button>
      ) : (
        <Button busy={busy} onClick={onAgain}>
          {words.tryAgain}
        </Button>
      )}
    </div>
  )
}

/** A time of day, with its day where that is not today's. Both in UNIX milliseconds. */
function clockText(at: number, now: number): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString()
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short', ...(sameDay ? {} : { dateStyle: 'short' }) }).format(
    at,
  )
}

export function PopupFooter({ view, now, onHelp }: { view: InboxView; now: number; onHelp: () => void }) {
  if (!('heardAt' in view)) return null
  return (
    <footer>
      <span>{view.heardAt === null ? words.neverHeard : words.heard(now - view.heardAt)}</span>
      <span class="grow" />
      <button class="keys" type="button" onClick={onHelp}>
        {words.keys}
      </button>
    </footer>
  )
}
