import { isSafeHref } from '#shared/kit/urls.ts'
import { words } from '../../words.ts'
import type { MenuEntryOf } from './menu-entry-of.ts'

export const openInSource: MenuEntryOf = ({ live: { claim } }) =>
  claim && isSafeHref(claim.openUrl) ? { label: words.openIn(claim.sourceTitle), href: claim.openUrl } : null

export const keyHelp: MenuEntryOf = ({ open }) => ({ label: words.keyHelp, keys: '?', run: () => open('help') })
