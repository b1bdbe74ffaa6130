import type * as z from 'zod'
import { NotificationSettings } from '#extension/messages/notification-settings.ts'
import { PanelSettings, ShortcutSettings } from '#extension/messages/panel-settings.ts'
import { noPolicy, type Policy } from '#extension/messages/policy.ts'
import { normaliseBase } from '#shared/kit/urls.ts'
import type { Item } from './items.ts'
import type { Kept } from './kept.ts'

/** Storage that only the administrator of a computer can write. */
export type ManagedArea = { get: (keys: string[]) => Promise<Record<string, unknown>> }
/** @param fresh whatever was said before is not good enough */
export type ReadPolicy = (fresh?: 'fresh') => Promise<Policy>

/** Read anew each time, because it may change while the browser runs. What cannot be read of it is left out, and the rest holds. */
export function managedPolicy(area: ManagedArea | undefined): ReadPolicy {
  return async () => {
    // Firefox rejects where nothing was laid down.
    const given = await area?.get(Object.keys(noPolicy)).catch(() => undefined)
    return given ? readPolicy(given) : noPolicy
  }
}

/**
 * Chromium takes seconds after each of its starts until it says what was laid down. What it said last holds until then; only
 * the first time is it waited for.
 * @param changed what it says now is not what was held to meanwhile
 */
export function rememberedPolicy(read: ReadPolicy, last: Item<Policy | null>, changed: () => void): ReadPolicy {
  let asking: Promise<Policy> | undefined
  let isSaid = false

  async function ask(): Promise<Policy> {
    const [before, policy] = await Promise.all([last.get(), read()])
    isSaid = true
    if (JSON.stringify(before) === JSON.stringify(policy)) return policy
    await last.set(policy)
    if (before) changed()
    return policy
  }

  return async fresh => {
    if (isSaid) return read()
    asking ??= ask()
    return (fresh ? null : await last.get()) ?? asking
  }
}

function readPolicy({ relay, sites, suggestions, notifications, panels, shortcuts }: Record<string, unknown>): Policy {
  return {
    relay: readAddress(relay),
    sites: Array.isArray(sites) ? sites.flatMap(site => readAddress(site) ?? []) : [],
    suggestions: typeof suggestions === 'boolean' ? suggestions : null,
    notifications: readParts(NotificationSettings, notifications),
    panels: readParts(PanelSettings, panels),
    shortcuts: readParts(ShortcutSettings, shortcuts),
  }
}

function readAddress(given: unknown): string | null {
  return typeof given === 'string' ? normaliseBase(given) : null
}

/** Setting by setting: one that is wrong does not free the others. */
function readParts<Shape extends z.ZodRawShape>(settings: z.ZodObject<Shape>, given: unknown) {
  const one = settings.partial()
  if (typeof given !== 'object' || given === null) return {}
  const parts = Object.entries(given).map(([name, value]) => one.safeParse({ [name]: value }))
  return Object.assign({}, ...parts.map(part => part.data ?? {})) as z.infer<typeof one>
}

/** The kept settings as they hold: what the policy says, and the person's choice where it says nothing. */
export function underPolicy(kept: Kept, policy: ReadPolicy): Kept {
  return {
    ...kept,
    notifications: forced(kept.notifications, async () => (await policy()).notifications),
    panels: forced(kept.panels, async () => (await policy()).panels),
    shortcuts: forced(kept.shortcuts, async () => (await policy()).shortcuts),
    suggestions: forced(kept.suggestions, async () => {
      const { suggestions } = await policy()
      return suggestions === null ? {} : { on: suggestions }
    }),
  }
}

/** The person's own choice stays below what is forced, for the day when it is not. */
function forced<T extends object>(item: Item<T>, force: () => Promise<Partial<T>>): Item<T> {
  return {
    ...item,
    get: async () => ({ ...(await item.get()), ...(await force()) }),
    async set(value) {
      const [own, fixed] = await Promise.all([item.get(), force()])
      const free = Object.entries(value).filter(([name]) => !(name in fixed))
      await item.set({ ...own, ...Object.fromEntries(free) })
    },
  }
}
