import type { GrantReason } from '#extension/messages/site-messages.ts'

/** The browser's own questions about sites. Each must be asked inside a click. */
export type HostAccess = {
  /** True when the person agreed, or had before. `why` is what the ledger of sites says of it. */
  request: (patterns: string | string[], why: GrantReason) => Promise<boolean>
  remove: (pattern: string) => Promise<boolean>
}

/** The part of the browser's `permissions` that is needed. */
type Permissions = Record<'request' | 'contains' | 'remove', (asked: { origins: string[] }) => Promise<boolean>>

/** Tells the background why the browser is asked, or that it was refused (null). */
type Tell = (patterns: string[], why: GrantReason | null) => Promise<unknown>

/** @param permissions undefined where the browser keeps them from a frame: then every question fails */
export function createHostAccess(permissions: Permissions | undefined, tell: Tell): HostAccess {
  const said = (patterns: string[], why: GrantReason | null) => void tell(patterns, why).catch(() => undefined)
  return {
    async request(patterns, why) {
      if (!permissions) throw new Error('no permissions here')
      const origins = [patterns].flat()
      said(origins, why)
      try {
        // Without a look at what is granted: any wait before it would cost the click that it needs.
        const granted = await permissions.request({ origins })
        if (!granted) said(origins, null)
        return granted
      } catch (thrown) {
        if (await permissions.contains({ origins })) return true
        throw thrown
      }
    },
    remove: async pattern => (await permissions?.remove({ origins: [pattern] })) ?? false,
  }
}
