import { panelBegins, type PanelBegin } from '#extension/messages/panel-begin.ts'
import { attach } from './menu/incident-entries.ts'
import { viewLogs } from './menu/logs-entry.ts'
import type { MenuEntryOf, MenuWorld } from './menu/menu-entry-of.ts'
import { copyLink, downloadCsv } from './menu/take-entries.ts'

const entries: Record<PanelBegin, MenuEntryOf> = { logs: viewLogs, csv: downloadCsv, link: copyLink, attach }

/**
 * Chooses the entry of the menu that the address names: `#t=<ticket>&begin=logs`. Where it makes no sense, nothing. Only in
 * a tab of its own, because a page could change the address of its frames; and once: loaded again, it is only looked at.
 */
export function beginPanel(world: MenuWorld): void {
  if (window.parent !== window) return
  const wanted = new URLSearchParams(location.hash.slice(1)).get('begin')
  history.replaceState(null, '', location.hash.replace(/&begin=[^&]*/, ''))
  const begin = panelBegins.find(known => known === wanted)
  const item = begin && entries[begin](world)
  if (item && 'run' in item) item.run()
}
