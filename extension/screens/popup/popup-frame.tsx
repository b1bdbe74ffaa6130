import { Button, IconButton } from '#extension/ui/button.tsx'
import { BellMark, PlusIcon, SettingsIcon } from '#extension/ui/own-page-icons.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import type { InboxTrouble, InboxView } from './inbox-view.ts'
import type { PopupDeps } from './popup-deps.ts'
import { words } from './words.ts'

type PopupHeaderProps = {
  view: InboxView
  deps: PopupDeps
  /** Null: not here, or not now. */
  onDeclare: (() => void) | null
}

export function PopupHeader({ view, deps, onDeclare }: PopupHeaderProps) {
  const live = 'trouble' in view ? view.trouble === null : null
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
