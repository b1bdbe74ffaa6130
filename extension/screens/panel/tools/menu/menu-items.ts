import type { MenuItem } from '#extension/ui/menu-entry.tsx'
import { explainAlert, watchAlerts } from './alert-entries.ts'
import { compareWith } from './compare-entry.ts'
import { keyHelp, openInSource } from './go-entries.ts'
import { attach, freeze } from './incident-entries.ts'
import { viewLogs } from './logs-entry.ts'
import { fullScreen, showTable, zoomAll } from './look-entries.ts'
import type { MenuEntryOf, MenuWorld } from './menu-entry-of.ts'
import { copyImage, downloadPng } from './picture-entries.ts'
import { copyLink, downloadCsv } from './take-entries.ts'

/** "More actions", group by group from top to bottom. An entry lives in a file beside this one. */
const groups: readonly (readonly MenuEntryOf[])[] = [
  [viewLogs, compareWith, explainAlert, watchAlerts], // look deeper
  [downloadCsv, copyLink, copyImage, downloadPng, attach, freeze], // take along
  [showTable, zoomAll, fullScreen], // look differently
  [openInSource, keyHelp], // go
]

/** What the menu holds now. Nothing before the panel is known. */
export function menuItems(world: MenuWorld): MenuItem[] {
  if (!world.live.claim) return []
  const shown = groups.map(group => group.flatMap(entry => entry(world) ?? [])).filter(group => group.length > 0)
  return shown.flatMap((group, at) =>
    group.map((item, index) => (at > 0 && index === 0 ? { ...item, line: true } : item)),
  )
}
