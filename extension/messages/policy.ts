import * as z from 'zod'
import { NotificationSettings } from './notification-settings.ts'
import { PanelSettings, ShortcutSettings } from './panel-settings.ts'

/** What whoever looks after this computer has laid down. What is absent or null is for the person to choose. */
export const Policy = z.object({
  /** The one relay that this browser may pair with. */
  relay: z.string().nullable(),
  /** Addresses of sites that are offered together, by one click: only a person can grant them. */
  sites: z.array(z.string()),
  /** Whether unknown dashboards are offered to be connected. */
  suggestions: z.boolean().nullable(),
  notifications: NotificationSettings.partial(),
  panels: PanelSettings.partial(),
  shortcuts: ShortcutSettings.partial(),
})
export type Policy = z.infer<typeof Policy>

export const noPolicy: Policy = {
  relay: null,
  sites: [],
  suggestions: null,
  notifications: {},
  panels: {},
  shortcuts: {},
}
