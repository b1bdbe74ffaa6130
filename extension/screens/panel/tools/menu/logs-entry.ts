import type { LivePanel } from '../../live/use-panel.ts'
import { words } from '../../words.ts'
import type { MenuEntryOf } from './menu-entry-of.ts'

export const viewLogs: MenuEntryOf = ({ live, open }) =>
  hasLogs(live) ? { label: words.viewLogs, keys: 'l', run: () => open('logs') } : null

/** Not of the relay's own figures: no log has those. */
export function hasLogs({ claim, panel }: LivePanel): boolean {
  return claim !== undefined && panel !== undefined && claim.source !== 'tocsin'
}
