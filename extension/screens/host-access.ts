/** The browser's own questions about sites. Each must be asked inside a click. */
export type HostAccess = {
  /** True when the person agreed, or had before. */
  request: (...patterns: string[]) => Promise<boolean>
  remove: (pattern: string) => Promise<boolean>
}

/** The part of the browser's `permissions` that is needed. */
type Permissions = Record<'request' | 'contains' | 'remove', (asked: { origins: string[] }) => Promise<boolean>>

/** @param permissions undefined where the browser keeps them from a frame: then every question fails */
export function createHostAccess(permissions: Permissions | undefined): HostAccess {
  return {
    async request(...origins) {
      if (!permissions) throw new Error('no permissions here')
      try {
        // First and without a look at what is granted: any wait before it would cost the click that it needs.
        return await permissions.request({ origins })
      } catch (thrown) {
        if (await permissions.contains({ origins })) return true
        throw thrown
      }
    },
    remove: async pattern => (await permissions?.remove({ origins: [pattern] })) ?? false,
  }
}
