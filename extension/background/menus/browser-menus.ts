import type { Browser, Menus } from 'webextension-polyfill'
import type { KnownPlace } from '../page-links.ts'
import type { Question } from '../tickets.ts'
import { declaredDraft } from './declared-text.ts'
import { menuPatterns } from './menu-patterns.ts'
import { words } from './words.ts'

export type MenuDeps = {
  places: () => Promise<KnownPlace[]>
  openPanel: (question: Question) => Promise<void>
}

const ids = { open: 'open-panel', declare: 'declare' }

/** Entries of the browser's own context menu: on links that are charts, and on every page. */
export function startMenus(browser: Browser, { places, openPanel }: MenuDeps): { renew: () => Promise<void> } {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:')

  async function renewNow(): Promise<void> {
    const patterns = menuPatterns(await places(), !isFirefox)
    await browser.contextMenus.removeAll()
    if (patterns.length > 0) {
      browser.contextMenus.create({ id: ids.open, title: words.open, contexts: ['link'], targetUrlPatterns: patterns })
    }
    const pages = ['http://*/*', 'https://*/*']
    const contexts: Menus.ContextType[] = ['page', 'selection', 'link']
    browser.contextMenus.create({ id: ids.declare, title: words.declare, contexts, documentUrlPatterns: pages })
  }

  let running: Promise<void> = Promise.resolve()
  /** One after the other: two at once would make each entry twice. Never rejects. */
  const renew = () => (running = running.then(renewNow).catch(() => undefined))

  async function declare(info: Menus.OnClickData, title: string): Promise<void> {
    const { pageUrl = '', selectionText = '', linkUrl = '' } = info
    const draft = declaredDraft({ title, url: pageUrl, selection: selectionText, link: linkUrl })
    await browser.storage.session.set({ 'draft declare': JSON.stringify(draft) })
    const url = browser.runtime.getURL('popup.html#declare')
    await browser.windows.create({ type: 'popup', url, width: 420, height: 660 })
  }

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ids.declare) void declare(info, tab?.title ?? '')
    if (info.menuItemId === ids.open && info.linkUrl) void openPanel({ href: info.linkUrl, part: 0 })
  })
  return { renew }
}
