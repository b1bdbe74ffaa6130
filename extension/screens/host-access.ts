import { browser } from 'wxt/browser'

/** The browser's own questions about sites. Each must be asked inside a click. */
export type HostAccess = {
  /** True when the person agreed, or had before. */
  request: (pattern: string) => Promise<boolean>
  remove: (pattern: string) => Promise<boolean>
}

export const browserHostAccess: HostAccess = {
  async request(pattern) {
    try {
      // First and without a look at what is granted: any wait before it would cost the click that it needs.
      return await browser.permissions.request({ origins: [pattern] })
    } catch (thrown) {
      if (await browser.permissions.contains({ origins: [pattern] })) return true
      throw thrown
    }
  },
  remove: pattern => browser.permissions.remove({ origins: [pattern] }),
}
