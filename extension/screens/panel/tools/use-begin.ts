import { useEffect } from 'preact/hooks'
import type { PanelBegin } from '#extension/messages/panel-begin.ts'
import { attach } from './menu/incident-entries.ts'
import { viewLogs } from './menu/logs-entry.ts'
import type { MenuEntryOf, MenuWorld } from './menu/menu-entry-of.ts'
import { copyLink, downloadCsv } from './menu/take-entries.ts'

const entries: Record<PanelBegin, MenuEntryOf> = { logs: viewLogs, csv: downloadCsv, link: copyLink, attach }

/** Chooses an entry of the menu once there is something to do it with. Where it makes no sense, nothing. */
export function useBegin(world: MenuWorld): void {
  const { begin } = world.deps
  const known = world.live.panel !== undefined
  useEffect(() => {
    const item = known && begin && entries[begin](world)
    if (item && 'run' in item) item.run()
  }, [known])
}
