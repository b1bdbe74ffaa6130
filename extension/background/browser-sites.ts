import type { Browser } from 'webextension-polyfill'
import type { SiteBrowser } from './site-access.ts'
import type { Places } from './site-patterns.ts'

const scriptId = 'watcher'
const file = 'watcher.js'
const panelsFile = 'panels.js'

/** The browser's own scripting and permissions, for {@link SiteBrowser}. */
export function browserSites({ permissions, scripting, tabs }: Browser): SiteBrowser {
  const script = ({ matches, except }: Places) => ({
    id: scriptId,
    matches,
    excludeMatches: except,
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
      const [there] = found
      return there ? { matches: there.matches ?? [], except: there.excludeMatches ?? [] } : null
    },
    register: places => scripting.registerContentScripts([script(places)]),
    update: places => scripting.updateContentScripts([script(places)]),
    unregister: () => scripting.unregisterContentScripts({ ids: [scriptId] }),
    openTabs: async patterns =>
      (await tabs.query({ url: patterns })).flatMap(({ id, url }) => (id === undefined || !url ? [] : [{ id, url }])),
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
