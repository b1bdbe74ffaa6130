import type { Panel } from '#shared/model/panel.ts'
import { hiddenSeries } from '../../bodies/use-hidden.ts'
import { words } from '../../words.ts'
import type { MenuEntryOf, MenuWorld } from './menu-entry-of.ts'

export const copyLink: MenuEntryOf = world => ({ label: words.copyLink, run: () => void copyPinned(world) })

/** Only where there is something to write. */
export const downloadCsv: MenuEntryOf = world => {
  const { panel } = world.live
  return world.table && panel ? { label: words.downloadCsv, run: () => void download(world, panel) } : null
}

async function copyPinned({ live, deps, say }: MenuWorld): Promise<void> {
  say((await deps.copy(await pinnedLink(live, deps))) ? words.copied : words.notCopied)
}

/** The link over what is shown now. Should it not be had, the link as it was written is better than none. */
async function pinnedLink({ panel, claim }: MenuWorld['live'], deps: MenuWorld['deps']): Promise<string> {
  const { ticket } = deps
  const written = claim?.openUrl ?? ''
  if (!panel || ticket === null) return written
  const { from, to } = panel.window
  const pinned = await deps.ask('panel/link', { ticket, from, to }).catch(() => null)
  return pinned?.url ?? written
}

async function download({ live, deps }: MenuWorld, panel: Panel): Promise<void> {
  const { downloadCsv: write } = await import('../../take/download-csv.ts')
  write(panel, hiddenSeries(panel, live.off), deps.save)
}
