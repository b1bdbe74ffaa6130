import type { Marionette } from './marionette.ts'
import { waitFor } from './wait-for.ts'

/** What stands around the pages: the toolbar, the sidebar, the menus and the keys of the browser itself. */
export type FirefoxWindow = {
  /** Presses the add-on's button in the toolbar. What follows happens in its popup, until {@link ExtendedFirefox.toTab}. */
  openPopup: () => Promise<void>
  /** Goes on in the popup, once it is open. */
  toPopup: () => Promise<void>
  closePopup: () => Promise<void>
  /** Goes on in the sidebar, once it shows the add-on. */
  toSidebar: () => Promise<void>
  closeSidebar: () => Promise<void>
  /** Presses Alt, Shift and a letter, which the browser looks at before any page. */
  shortcut: (letter: string) => Promise<void>
  /** Opens the menu of the page's element with the right button, and gives what the add-on offers there. It stays open. */
  openMenu: (selector: string) => Promise<string[]>
  /** Chooses an entry of the add-on in the menu that is open. */
  choose: (label: string) => Promise<void>
  closeMenu: () => Promise<void>
  /** The text on the clipboard of the system. @param put what is put there before */
  clipboard: (put?: string) => Promise<string>
  /** Lets an alarm of the add-on come due now, as its clock would have it later. */
  fireAlarm: (name: string) => Promise<void>
  /** Ends the add-on's background as the browser does to save memory: what it held in variables is gone. */
  endBackground: () => Promise<void>
  /** Whether the background lives just now, without waking it. */
  backgroundLives: () => Promise<boolean>
}

type Known = { addOnId: string; origin: string; session: string }

const chosen = 'Services.wm.getMostRecentWindow("navigator:browser")'
const [alt, shift] = ['\uE00A', '\uE008']

export function steerWindow({ call }: Marionette, { addOnId, origin, session }: Known): FirefoxWindow {
  const widget = addOnId.replaceAll(/[^a-z0-9]/g, '_')

  /** In the browser itself, where every add-on is at hand. */
  async function inChrome<Result>(work: () => Promise<Result>): Promise<Result> {
    await call('Marionette:SetContext', { value: 'chrome' })
    try {
      return await work()
    } finally {
      await call('Marionette:SetContext', { value: 'content' })
    }
  }

  /** A script sees the window in front, the add-on, and what it is given. */
  function inBrowser<Result>(script: string, ...given: unknown[]): Promise<Result> {
    const seen = `const [id, ...given] = arguments
      const window = ${chosen}
      const { extension } = WebExtensionPolicy.getByID(id)
      return (async () => { ${script} })()`
    return inChrome(
      async () =>
        (await call<{ value: Result }>('WebDriver:ExecuteScript', { script: seen, args: [addOnId, ...given] })).value,
    )
  }

  /** No tab, so the remote control has no name for it; but what it does, it does in whatever page its session is at. */
  const enterPage = (what: string, find: string) =>
    waitFor(what, () =>
      inBrowser<boolean>(
        `const { getWebDriverSessionById } = ChromeUtils.importESModule('chrome://remote/content/shared/webdriver/Session.sys.mjs')
        const page = (${find})?.browsingContext
        if (!page?.currentWindowGlobal?.documentURI.spec.startsWith(given[1])) return false
        getWebDriverSessionById(given[0]).contentBrowsingContext = page
        return true`,
        session,
        origin,
      ),
    )

  const toPopup = async () =>
    void (await enterPage('the popup', `window.document.querySelector('browser[webextension-view-type=popup]')`))

  const clickChrome = (selector: string) =>
    inChrome(async () => {
      const found = await call<{ value: Record<string, string> }>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      })
      await call('WebDriver:ElementClick', { id: Object.values(found.value)[0] })
    })

  const entries = 'window.document.querySelectorAll(`#contentAreaContextMenu [id^="${given[0]}-menuitem-"]`)'

  return {
    async openPopup() {
      await inBrowser(
        `const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs')
        CustomizableUI.addWidgetToArea(given[0] + '-browser-action', 'nav-bar')`,
        widget,
      )
      await clickChrome(`#${widget}-BAP`)
      await toPopup()
    },
    toPopup,
    closePopup: () => inBrowser(`window.document.getElementById('customizationui-widget-panel')?.hidePopup()`),
    async toSidebar() {
      await enterPage(
        'the sidebar',
        `window.document.querySelector('#sidebar')?.contentDocument?.querySelector('browser[webextension-view-type=sidebar]')`,
      )
    },
    closeSidebar: () => inBrowser('window.SidebarController.hide()'),
    shortcut: letter =>
      inChrome(async () => {
        const keys = [alt, shift, letter]
        const actions = [
          ...keys.map(value => ({ type: 'keyDown', value })),
          ...keys.toReversed().map(value => ({ type: 'keyUp', value })),
        ]
        await call('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
      }),
    async openMenu(selector) {
      const { value } = await call<{ value: Record<string, string> }>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      })
      const actions = [
        { type: 'pointerMove', origin: value, x: 0, y: 0 },
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ]
      await call('WebDriver:PerformActions', { actions: [{ type: 'pointer', id: 'mouse', actions }] })
      await waitFor('the menu', () =>
        inBrowser<boolean>(`return window.document.getElementById('contentAreaContextMenu').state === 'open'`),
      )
      return inBrowser(
        `return [...${entries}].filter(one => one.localName === 'menuitem').map(one => one.label)`,
        widget,
      )
    },
    async choose(label) {
      await inBrowser(
        `const entry = [...${entries}].find(one => one.localName === 'menuitem' && one.label === given[1])
        const menu = entry.closest('menupopup')
        if (menu.state !== 'open') {
          const shown = new Promise(resolve => menu.addEventListener('popupshown', resolve, { once: true }))
          menu.parentNode.openMenu(true)
          await shown
        }
        menu.activateItem(entry)`,
        widget,
        label,
      )
    },
    closeMenu: () => inBrowser(`window.document.getElementById('contentAreaContextMenu').hidePopup()`),
    clipboard: put =>
      inBrowser(
        `const board = Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper)
        if (given[0] !== null) board.copyString(given[0])
        return window.navigator.clipboard.readText()`,
        put ?? null,
      ),
    fireAlarm: name =>
      inBrowser(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const { alarms } = ExtensionParent.apiManager.getAPI('alarms', extension)
        alarms.get(given[0]).observe(null, 'timer-callback', '')`,
        name,
      ),
    endBackground: () => inBrowser('return extension.terminateBackground()'),
    backgroundLives: () => inBrowser(`return extension.backgroundState === 'running'`),
  }
}
