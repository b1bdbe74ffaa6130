import type { Browser } from 'webextension-polyfill'
import type { SiteBrowser } from './site-access.ts'

const scriptId = 'watcher'
const file = 'watcher.js'
const panelsFile = 'panels.js'

/** The browser's own scripting and permissions, for {@link SiteBrowser}. */
export function browserSites({ permissions, scripting, tabs }: Browser): SiteBrowser {
  const script = (patterns: string[]) => ({
    id: scriptId,
    matches: patterns,
    js: [file],
    runAt: 'document_idle' as const,
    allFrames: true, // the watcher itself keeps to frames of the page's own site
    matchOriginAsFallback: true, // frames without an address, such as `srcdoc`
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
      await scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] })
    },
  }
}

/** What draws panels comes into a frame only when there is one to draw. */
export async function addPanels(
  { scripting }: Pick<Browser, 'scripting'>,
  { tabId, frameId }: { tabId: number; frameId: number },
): Promise<void> {
  await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [panelsFile] })
}
