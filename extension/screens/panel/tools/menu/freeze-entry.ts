import { words } from '../../words.ts'
import type { MenuEntryOf } from './menu-entry-of.ts'

/** Not what the relay keeps anyway: its own figures, and what is frozen. */
export const freeze: MenuEntryOf = ({ live: { claim, panel }, drawn, open }) =>
  drawn && panel && claim && claim.source !== 'tocsin' ? { label: words.freeze, run: () => open('freeze') } : null
