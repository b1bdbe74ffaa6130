import * as z from 'zod'
import { NotificationSettings } from './notification-settings.ts'
import { PanelSettings, ShortcutSettings } from './panel-settings.ts'
import { Policy } from './policy.ts'

const nothing = z.object({})
const ofOrigin = z.object({ origin: z.string().max(300) })
const isOn = z.object({ on: z.boolean() })

/** What the settings ask about choices that this browser keeps, and what was laid down of them. */
export const settingsMessages = {
  'policy/get': { from: 'own', request: nothing, reply: Policy },
  'notifications/get': { from: 'own', request: nothing, reply: NotificationSettings },
  'notifications/set': { from: 'own', request: NotificationSettings, reply: nothing },
  'panels/get': { from: 'own', request: nothing, reply: PanelSettings },
  'panels/set': { from: 'own', request: PanelSettings, reply: nothing },
  /** Every site that is allowed or switched off, by match pattern. */
  'panels/sites': {
    from: 'own',
    request: nothing,
    reply: z.object({ sites: z.array(z.object({ pattern: z.string(), on: z.boolean() })) }),
  },
  'panels/turn': { from: 'own', request: z.object({ pattern: z.string().max(300), on: z.boolean() }), reply: nothing },
  /** Whether charts are drawn on the pages of an origin, which is allowed. */
  'panels/site': { from: 'own', request: ofOrigin, reply: isOn },
  /** `on` false: not to be had by a switch for this site alone. */
  'panels/switch-on': { from: 'own', request: ofOrigin, reply: isOn },
  'shortcuts/get': { from: 'own', request: nothing, reply: ShortcutSettings },
  'shortcuts/set': { from: 'own', request: ShortcutSettings, reply: nothing },
  'suggestions/get': { from: 'own', request: nothing, reply: z.object({ on: z.boolean(), hidden: z.number() }) },
  'suggestions/set': { from: 'own', request: z.object({ on: z.boolean() }), reply: nothing },
} as const
