import type { MenuItem } from '#extension/ui/menu-button.tsx'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { Panel } from '#shared/model/panel.ts'
import { hiddenSeries } from '../bodies/use-hidden.ts'
import type { LivePanel } from '../live/use-panel.ts'
import type { PanelDeps } from '../panel-deps.ts'
import { words } from '../words.ts'

export type PanelActs = {
  say: (what: string) => void
  tabled: boolean
  table: (() => void) | null
  zoomAll: (() => void) | null
  fullScreen: () => void
  help: () => void
}

/** What "More actions" holds: what to look at, what to take along, where to go. */
export function menuItems({ claim, panel, off }: LivePanel, deps: PanelDeps, acts: PanelActs): MenuItem[] {
  if (!claim) return []
  const link = async () => {
    const { ticket } = deps
    if (!panel || ticket === null) return claim.openUrl
    const { from, to } = panel.window
    // Should it not be had, the link as it was written is better than none.
    const pinned = await deps.ask('panel/link', { ticket, from, to }).catch(() => null)
    return pinned?.url ?? claim.openUrl
  }
  const copy = async () => acts.say((await deps.copy(await link())) ? words.copied : words.notCopied)
  const download = async (shown: Panel) => {
    const { downloadCsv } = await import('../take/download-csv.ts')
    downloadCsv(shown, hiddenSeries(shown, off), deps.save)
  }
  return [
    ...(acts.table ? [{ label: acts.tabled ? words.showChart : words.showTable, keys: 't', run: acts.table }] : []),
    ...(acts.zoomAll ? [{ label: words.zoomAll, run: acts.zoomAll }] : []),
    ...(panel ? [{ label: words.fullScreen, keys: 'f', run: acts.fullScreen }] : []),
    ...(acts.table && panel ? [{ label: words.downloadCsv, line: true, run: () => void download(panel) }] : []),
    { label: words.copyLink, line: panel !== undefined && !acts.table, run: () => void copy() },
    ...(isSafeHref(claim.openUrl) ? [{ label: words.openIn(claim.sourceTitle), href: claim.openUrl }] : []),
    { label: words.keyHelp, keys: '?', line: true, run: acts.help },
  ]
}
