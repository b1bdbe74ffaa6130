import type { ComponentType } from 'preact'
import type { LivePanel } from '../live/use-panel.ts'
import type { PanelDeps } from '../panel-deps.ts'

export type ToolProps = {
  live: LivePanel
  deps: PanelDeps
  /** A word of confirmation beside the title. */
  say: (what: string) => void
  onClose: () => void
}

/** What opens over a panel, or below its chart. */
export type Tool = ComponentType<ToolProps>
