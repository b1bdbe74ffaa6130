import type { ComponentType } from 'preact'
import type { LivePanel } from '../live/use-panel.ts'
import type { PanelDeps } from '../panel-deps.ts'

export type ToolProps = {
  live: LivePanel
  deps: PanelDeps
  say: (what: string) => void
  onClose: () => void
}

type Tool = ComponentType<ToolProps>

/** What opens over a panel. Fetched when somebody asks for it, so that no panel loads what most people never open. */
export const tools = {
  help: () => import('./key-help.tsx').then(({ KeyHelp }): Tool => KeyHelp),
}

export type ToolName = keyof typeof tools
