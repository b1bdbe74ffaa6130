import '#shared/look/tokens.css'
import '#extension/ui/ui.css'
import '#extension/ui/parts.css'
import './popup.css'
import './list/list.css'
import './detail/detail.css'
import { render } from 'preact'
import browser from 'webextension-polyfill'
import { createAsk } from '#extension/messages/transport.ts'
import { speak } from '#extension/language/spoken.ts'
import { followSystemTheme } from '#extension/ui/follow-theme.ts'
import { sessionDrafts } from './session-drafts.ts'
import { hostPattern } from '../host-pattern.ts'
import type { Site } from './popup-deps.ts'
import { siteToAllow } from './site-to-allow.ts'
import { PopupScreen } from './popup.tsx'

export async function mountPopup(root: HTMLElement): Promise<void> {
  await speak()
  followSystemTheme(document.documentElement)
  const deps = {
    ask: createAsk(message => browser.runtime.sendMessage(message)),
    now: () => Date.now(),
    drafts: sessionDrafts(browser.storage.session),
    start: location.hash === '#declare' ? ('declare' as const) : ('list' as const),
    site: () => siteToAllow(browser),
    allowSite: ({ origin }: Site) => browser.permissions.request({ origins: [hostPattern(origin)] }),
    openOptions(section: string) {
      void browser.tabs.create({ url: new URL(`options.html#${section}`, location.href).href })
      window.close()
    },
    close: () => window.close(),
  }
  render(<PopupScreen deps={deps} />, root)
}
