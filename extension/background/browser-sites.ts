import type { Browser } from 'webextension-polyfill'
import type { SiteBrowser } from './site-access.ts'

const scriptId = 'watcher'
const file = 'watcher.js'

/** The browser's own scripting and permissions, for {@link SiteBrowser}. */
export function browserSites({ permissions, scripting, tabs }: Browser): SiteBrowser {
  const script = (patterns: string[]) => ({
    id: scriptId,
    matches: patterns,
    js: [file],
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  })
  return {
    grantedPatterns: async () => (await permissions.getAll()).origins ?? [],
    async registered() {
      const found = await scripting.getRegisteredContentScripts({ ids: [scriptId] })
      return found[0]?.matches ?? null
    },
    register: patterns => scripting.registerContentScripts([script(patterns)]),
    update: patterns => scripting.updateContentScripts([script(patterns)]),
    unregister: () => scripting.unregisterContentScripts({ ids: [scriptId] }),
    openTabs: async patterns => (await tabs.query({ url: patterns })).flatMap(tab => tab.id ?? []),
    async inject(tabId) {
      await scripting.executeScript({ target: { tabId }, files: [file] })
    },
  }
}
