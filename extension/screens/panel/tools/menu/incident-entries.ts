import { words } from '../../words.ts'
import type { MenuEntryOf, MenuWorld } from './menu-entry-of.ts'

/** Not what the relay keeps anyway: its own figures, and what is frozen. */
export const freeze: MenuEntryOf = world =>
  isChart(world) ? { label: words.freeze, run: () => world.open('freeze') } : null

/** Not what is the incidents' own. */
export const attach: MenuEntryOf = world =>
  isChart(world) ? { label: words.attach, run: () => world.open('attach') } : null

function isChart({ live: { claim, panel }, drawn }: MenuWorld): boolean {
  return drawn && panel !== undefined && claim !== undefined && claim.source !== 'tocsin'
}
