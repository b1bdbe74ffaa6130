import type { MenuItem } from '#extension/ui/menu-entry.tsx'
import type { LivePanel } from '../../live/use-panel.ts'
import type { PanelDeps } from '../../panel-deps.ts'
import type { ToolName } from '../registry.ts'

/** What an entry of "More actions" knows of its panel, and can do with it. */
export type MenuWorld = {
  live: LivePanel
  deps: PanelDeps
  /** A word of confirmation beside the title. */
  say: (what: string) => void
  /** Whether there is anything to take a picture of. */
  drawn: boolean
  tabled: boolean
  /** Null: there is no table to show. */
  table: (() => void) | null
  zoomAll: (() => void) | null
  fullScreen: () => void
  /** Opens one of the tools that are fetched when somebody asks for them. */
  open: (tool: ToolName) => void
}

/** One entry, or null where it makes no sense. */
export type MenuEntryOf = (world: MenuWorld) => MenuItem | null
