import '#shared/look/tokens.css'
import '#extension/ui/ui.css'
import '#extension/ui/parts.css'
import './popup.css'
import './key-help.css'
import './beside/side.css'
import './list/list.css'
import './detail/detail.css'
import './detail/charts/charts.css'
import { render } from 'preact'
import browser from 'webextension-polyfill'
import type { InboxState } from '#extension/messages/contract.ts'
import { hearInbox, inboxPortName } from '#extension/messages/inbox-port.ts'
import { createAsk } from '#extension/messages/transport.ts'
import { rememberedInbox } from '#extension/storage/remembered-inbox.ts'
import { speak } from '#extension/language/spoken.ts'
import { followSystemTheme } from '#extension/ui/follow-theme.ts'
import { sessionDrafts } from './session-drafts.ts'
import { createHostAccess } from '../host-access.ts'
import { hostPattern } from '../host-pattern.ts'
import type { Access, Site } from './popup-deps.ts'
import { besidePage } from './beside/beside-page.ts'
import { siteInFront } from './site-in-front.ts'
import { PopupScreen } from './popup.tsx'
import { ChosenKeys } from './single-keys.tsx'
import { whenSeen } from './live/when-seen.ts'

/** @param place `side`: beside the page, where it stays */
export async function mountPopup(root: HTMLElement, place: 'popup' | 'side' = 'popup'): Promise<void> {
  const ask = createAsk(message => browser.runtime.sendMessage(message))
  const known = Promise.all([rememberedOr(() => ask('inbox/get', {})), place === 'side' ? null : besidePage(browser)])
  await speak()
  const [remembered, openBeside] = await known
  document.documentElement.dataset.place = place
  const leave = () => (place === 'popup' ? window.close() : undefined)
  followSystemTheme(document.documentElement)
  const access = createHostAccess(browser.permissions, (patterns, why) => ask('sites/asking', { patterns, why }))
  const page = crypto.randomUUID()
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const world = {
    ask,
    remembered,
    page,
    hear: hearInbox({
      connect: () => browser.runtime.connect({ name: inboxPortName(page) }),
      whenSeen,
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
    }),
    now: () => Date.now(),
    drafts: sessionDrafts(browser.storage.session),
    start: location.hash === '#declare' ? ('declare' as const) : ('list' as const),
    // Beside the pages it would stay while others come to the front.
    site: async () => (place === 'popup' ? siteInFront(browser, ask) : null),
    allowSite: ({ origin }: Site) => access.request(hostPattern(origin), 'popup'),
    allow: (wanted: Access) => browser.permissions.request(wanted),
    openOptions(section: string) {
      void browser.tabs.create({ url: new URL(`options.html#${section}`, location.href).href })
      leave()
    },
    openBeside,
    close: leave,
  }
  const draw = () =>
    render(
      <ChosenKeys ask={ask}>
        <PopupScreen deps={{ ...world, scheme: dark.matches ? 'dark' : 'light' }} />
      </ChosenKeys>,
      root,
    )
  draw()
  dark.addEventListener('change', draw) // charts are told their colours
}

/** Before a person notices that nothing is there yet. A background that sleeps may take longer to answer. */
async function rememberedOr(asked: () => Promise<InboxState>): Promise<InboxState | undefined> {
  const remembered = await rememberedInbox(browser.storage.session).read()
  const soon = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), 60))
  return remembered ?? Promise.race([asked().catch(() => undefined), soon])
}
