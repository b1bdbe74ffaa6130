import { useEffect, useState } from 'preact/hooks'
import { PauseIcon, PlayIcon, TraceMark } from '#extension/ui/icons.tsx'
import { MenuButton, type MenuItem } from '#extension/ui/menu-button.tsx'
import type { PanelClaim } from '#extension/messages/contract.ts'
import { formatInstant } from '#shared/format/times.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { Panel } from '#shared/model/panel.ts'
import { whereLabel } from './figure-label.ts'
import type { PanelDeps } from './panel-deps.ts'
import type { LivePanel } from './use-panel.ts'
import { words } from './words.ts'

/** Title, where it comes from, two chips, one menu. */
export function PanelHeader({ live, deps }: { live: LivePanel; deps: PanelDeps }) {
  const { claim } = live
  const [said, say] = useSaid()
  return (
    <header>
      <TraceMark />
      <div class="names">
        {claim ? (
          <>
            <h1 title={claim.title}>{claim.title}</h1>
            <span class="where" title={whereLabel(claim)}>
              {whereLabel(claim)}
            </span>
          </>
        ) : live.failure ? (
          <h1>{words.untitled}</h1>
        ) : (
          <span class="bone title-bone" />
        )}
      </div>
      <output class="said">{said}</output>
      {live.live && <LiveChip live={live} />}
      {claim && <span class="chip">{rangeText(claim, live.panel, deps.zone)}</span>}
      {claim && <MenuButton name={words.more} items={menuItems(claim, deps, say)} />}
    </header>
  )
}

/** A table is of one moment, whatever range its link carries. */
function rangeText(claim: PanelClaim, panel: Panel | undefined, zone: string): string {
  return panel?.kind === 'table' ? formatInstant(panel.window.to, { zone, span: 86_400 }) : claim.rangeLabel
}

function LiveChip({ live: { paused, setPaused } }: { live: LivePanel }) {
  return (
    <button
      class="chip live"
      type="button"
      title={paused ? words.resume : words.pause}
      onClick={() => setPaused(!paused)}
    >
      <i class={paused ? 'dot off' : 'dot'} />
      <span class="live-word">{paused ? words.paused : words.live}</span>
      <span class="unseen">{paused ? words.resume : words.pause}</span>
      {paused ? <PlayIcon /> : <PauseIcon />}
    </button>
  )
}

function menuItems(claim: PanelClaim, deps: PanelDeps, say: (what: string) => void): MenuItem[] {
  const copy = async () => say((await deps.copy(claim.openUrl)) ? words.copied : words.notCopied)
  return [
    { label: words.copyLink, run: () => void copy() },
    ...(isSafeHref(claim.openUrl) ? [{ label: words.openIn(claim.sourceTitle), href: claim.openUrl }] : []),
  ]
}

/** A word of confirmation that goes away by itself. */
function useSaid(): [string, (what: string) => void] {
  const [said, say] = useState('')
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => say(''), 2500)
    return () => clearTimeout(timer)
  }, [said])
  return [said, say]
}
