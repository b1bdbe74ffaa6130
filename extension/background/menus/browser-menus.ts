import type { Browser, Menus } from 'webextension-polyfill'
import { declaredDraftKey } from '#extension/storage/declared-draft.ts'
import type { PanelBegin } from '#extension/messages/panel-begin.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { KnownPlace } from '../page-links.ts'
import type { Question } from '../tickets.ts'
import { copiedLink } from './copied-link.ts'
import { declaredDraft } from './declared-text.ts'
import { linkEntries, type LinkAct } from './link-entries.ts'
import { menuPatterns } from './menu-patterns.ts'
import { panelsInView } from './panels-in-view.ts'
import { words } from './words.ts'

export type MenuDeps = {
  places: () => Promise<KnownPlace[]>
  openPanel: (question: Question, begin?: PanelBegin) => Promise<void>
  openTab: (url: string) => Promise<void>
  /** Puts text on the clipboard, inside a click; null where the background cannot, as in a service worker. */
  copy: ((text: string) => Promise<void>) | null
  /** UNIX milliseconds. */
  now: () => number
}

const declareId = 'declare'

/** Entries of the browser's own context menu: on links that are charts, and on every page. */
export function startMenus(
  browser: Browser,
  { places, openPanel, openTab, copy, now }: MenuDeps,
): { renew: () => Promise<void> } {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:')

  async function renewNow(): Promise<void> {
    const known = await places()
    const all = menuPatterns(known, !isFirefox)
    const charts = menuPatterns(
      known.filter(({ kind }) => kind !== 'tocsin'),
      !isFirefox,
    )
    await browser.contextMenus.removeAll()
    for (const { act, title, chartsOnly } of linkEntries) {
      const targetUrlPatterns = chartsOnly ? charts : all
      if (targetUrlPatterns.length === 0) continue
      browser.contextMenus.create({ id: act, title, contexts: ['link'], targetUrlPatterns })
    }
    const pages = ['http://*/*', 'https://*/*']
    const contexts: Menus.ContextType[] = ['page', 'selection', 'link']
    browser.contextMenus.create({ id: declareId, title: words.declare, contexts, documentUrlPatterns: pages })
  }

  let running: Promise<void> = Promise.resolve()
  /** One after the other: two at once would make each entry twice. Never rejects. */
  const renew = () => (running = running.then(renewNow).catch(() => undefined))

  async function declare(info: Menus.OnClickData, tab: { id?: number; title?: string } | undefined): Promise<void> {
    const { pageUrl = '', selectionText = '', linkUrl = '', frameId = 0 } = info
    const seen = tab?.id === undefined ? [] : await panelsInView(browser, { tabId: tab.id, frameId }, places)
    const page = { title: tab?.title ?? '', url: pageUrl, selection: selectionText, link: linkUrl }
    await browser.storage.session.set({ [`draft ${declaredDraftKey}`]: JSON.stringify(declaredDraft(page, seen)) })
    const url = browser.runtime.getURL('popup.html#declare')
    await browser.windows.create({ type: 'popup', url, width: 420, height: 660 })
  }

  /** A pattern cannot tell all that a link means: for one that means nothing, the panel says so. */
  async function actOn(act: LinkAct, href: string): Promise<void> {
    if (act === 'open') return openPanel({ href, part: 0 })
    // At once: the click counts for the background, and not for a tab that it opens.
    if (act === 'link' && copy) return copy(copiedLink(href, now())).catch(() => openPanel({ href, part: 0 }, act))
    if (act !== 'source') return openPanel({ href, part: 0 }, act)
    const openUrl = parseLink(href)[0]?.openUrl ?? href
    if (isSafeHref(openUrl)) await openTab(openUrl)
  }

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === declareId) void declare(info, tab)
    const entry = linkEntries.find(({ act }) => act === info.menuItemId)
    if (entry && info.linkUrl) void actOn(entry.act, info.linkUrl)
  })
  return { renew }
}
