import { speak } from '#extension/language/spoken.ts'
import type { Tool } from './tool.ts'

/** Fetched when somebody asks for it, so that no panel loads what most people never open. */
export const tools = {
  help: () => import('./help/key-help.tsx').then(({ KeyHelp }) => learned(KeyHelp)),
  alerts: () => import('../alerts/alerts-drawer.tsx').then(({ AlertsDrawer }) => learned(AlertsDrawer)),
  attach: () => import('../incidents/attach-dialog.tsx').then(({ AttachDialog }) => learned(AttachDialog)),
  freeze: () => import('../incidents/freeze-dialog.tsx').then(({ FreezeDialog }) => learned(FreezeDialog)),
  logs: () => import('../logs/logs-drawer.tsx').then(({ LogsDrawer }) => learned(LogsDrawer)),
}

export type ToolName = keyof typeof tools

/** With the words that came with it, in the person's language. */
async function learned(tool: Tool): Promise<Tool> {
  await speak()
  return tool
}
