import { speak } from '#extension/language/spoken.ts'
import type { Tool } from './tool.ts'

/** Fetched when somebody asks for it, so that no panel loads what most people never open. */
export const tools = {
  help: () => import('./key-help.tsx').then(({ KeyHelp }): Tool => KeyHelp),
  alerts: () =>
    import('../alerts/alerts-drawer.tsx').then(async ({ AlertsDrawer }): Promise<Tool> => {
      await speak()
      return AlertsDrawer
    }),
  freeze: () =>
    import('../freeze/freeze-dialog.tsx').then(async ({ FreezeDialog }): Promise<Tool> => {
      await speak()
      return FreezeDialog
    }),
  logs: () =>
    import('../logs/logs-drawer.tsx').then(async ({ LogsDrawer }): Promise<Tool> => {
      await speak()
      return LogsDrawer
    }),
}

export type ToolName = keyof typeof tools
