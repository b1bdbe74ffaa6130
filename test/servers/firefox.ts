import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { steerWindow, type FirefoxWindow } from './firefox-window.ts'
import { connectMarionette, type Marionette } from './marionette.ts'
import { pathOf } from './needs.ts'
import { startProcess } from './running-process.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { waitFor } from './wait-for.ts'

const build = fileURLToPath(new URL('../../.output/firefox-mv3-e2e', import.meta.url))
const addOnId = 'tocsin@tocsin.dev'
const addOnUuid = '6b1a4f1e-7c0d-4b55-9d3c-2f8f3c1f5a10'

/** An element as the browser names it; good as an argument of {@link ExtendedFirefox.run}. */
export type FirefoxElement = Record<string, string>

export type ExtendedFirefox = FirefoxWindow & {
  addOn: string
  /** Where the add-on's own pages are. */
  origin: string
  /** Opens an address in the tab. */
  open: (url: string) => Promise<void>
  /** Opens a page of the add-on, such as `options.html#sites`. */
  openOwn: (path: string) => Promise<void>
  /** Opens a page of the add-on in a tab of its own, and goes on there. */
  openBeside: (path: string) => Promise<void>
  /** Goes on in the tab whose address begins like this, once there is one, and brings it to the front. */
  toTab: (address: string) => Promise<void>
  /** Closes the tab; the next is to be chosen. */
  closeTab: () => Promise<void>
  /** Runs a function in the page or frame that is entered: it sees and may what their own scripts do, and their policy does not hold it up. */
  run: <Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>
  /** The first element in the page or frame that fits a selector; null: there is none. */
  find: (selector: string) => Promise<FirefoxElement | null>
  /** The visible field, button or link of this name, once it is there. */
  named: (name: string) => Promise<FirefoxElement>
  click: (name: string) => Promise<void>
  fill: (name: string, text: string) => Promise<void>
  /** Presses keys one after the other, wherever the focus is. */
  press: (keys: string) => Promise<void>
  /** Goes on in a frame of the page: what follows happens there. */
  enter: (frame: FirefoxElement) => Promise<void>
  /** Back to the whole page. */
  leave: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Firefox with the extension of the e2e build as a temporary add-on. Hosts that its manifest lists are granted.
 * @param policy what the computer's administrator lays down for the extension
 */
export async function launchFirefox({ policy }: { policy?: object } = {}): Promise<ExtendedFirefox> {
  if (!existsSync(build)) throw new Error('.output/firefox-mv3-e2e is not there: run npm run build -- --mode e2e')
  const profile = temporaryFolder('firefox')
  writeFileSync(join(profile.path, 'user.js'), userPreferences())
  const portFile = join(profile.path, 'MarionetteActivePort')
  // Without “system access” its remote control opens no page of an add-on.
  const args = ['-headless', '-marionette', '-remote-allow-system-access', '-no-remote', '-profile', profile.path]
  // The file is there a moment before its number.
  const ready = async () => existsSync(portFile) && readFileSync(portFile, 'utf8') !== ''
  if (policy) layDown(profile.path, policy)
  const env: Record<string, string> = policy ? { HOME: profile.path } : {}
  const running = await startProcess(pathOf('firefox'), args, { env, ready })
  const marionette = await connectMarionette(Number(readFileSync(portFile, 'utf8')))
  const end = async () => {
    marionette.close()
    await running.stop()
    profile.remove()
  }
  try {
    const { sessionId: session } = await marionette.call<{ sessionId: string }>('WebDriver:NewSession', {
      acceptInsecureCerts: true,
    })
    const { value: addOn } = await marionette.call<{ value: string }>('Addon:Install', { path: build, temporary: true })
    const pages = steerPages(marionette)
    const window = steerWindow(marionette, { addOnId, origin: pages.origin, session })
    const firefox = { ...pages, ...window, addOn, close: end }
    await closeWelcome(firefox)
    return firefox
  } catch (thrown) {
    await end()
    throw thrown
  }
}

/** Where Firefox on Linux looks for what is managed, below the home folder. */
function layDown(home: string, data: object): void {
  const folder = join(home, '.mozilla', 'managed-storage')
  mkdirSync(folder, { recursive: true })
  const manifest = { name: addOnId, description: 'A test', type: 'storage', data }
  writeFileSync(join(folder, `${addOnId}.json`), JSON.stringify(manifest))
}

/** It lies over the tab that is steered, and pages out of sight are not drawn. */
async function closeWelcome({ toTab, closeTab, origin }: ExtendedFirefox): Promise<void> {
  await toTab(`${origin}/welcome.html`)
  await closeTab()
  await toTab('about:')
}

function userPreferences(): string {
  const preferences = {
    'marionette.port': 0, // any free one: Firefox writes its number into the profile
    'extensions.autoDisableScopes': 0,
    'xpinstall.signatures.required': false,
    // Without it the origin of the add-on's pages is drawn anew at every start and cannot be opened by address.
    'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: addOnUuid }),
    // A question of the add-on for a host is still asked inside a click, and then answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
  }
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  return lines.join('\n')
}

function steerPages(marionette: Marionette): Omit<ExtendedFirefox, keyof FirefoxWindow | 'addOn' | 'close'> {
  const { call } = marionette
  const origin = `moz-extension://${addOnUuid}`
  const run: ExtendedFirefox['run'] = async <Result>(work: unknown, ...args: unknown[]) => {
    const script = `return (${String(work)})(...arguments)`
    return (await call<{ value: Result }>('WebDriver:ExecuteScript', { script, args })).value
  }
  const open = async (url: string) => void (await call('WebDriver:Navigate', { url }))
  const named = (name: string) => waitFor(`“${name}”`, () => run(findByName, name))

  async function reachTab(address: string): Promise<boolean> {
    const handles = await call<string[]>('WebDriver:GetWindowHandles')
    // Each look brings a tab to the front, which its page notices: what was opened last is looked at first.
    for (const handle of handles.toReversed()) {
      await call('WebDriver:SwitchToWindow', { handle })
      if ((await call<{ value: string }>('WebDriver:GetCurrentURL')).value.startsWith(address)) return true
    }
    return false
  }

  return {
    origin,
    toTab: async address => void (await waitFor(`a tab with ${address}`, () => reachTab(address))),
    closeTab: async () => void (await call('WebDriver:CloseWindow')),
    open,
    openOwn: path => open(`${origin}/${path}`),
    async openBeside(path) {
      const { handle } = await call<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true })
      await call('WebDriver:SwitchToWindow', { handle })
      await open(`${origin}/${path}`)
    },
    run,
    find: selector => run(findFirst, selector),
    named,
    async click(name) {
      await call('WebDriver:ElementClick', { id: idOf(await named(name)) })
    },
    async fill(name, text) {
      const id = idOf(await named(name))
      await call('WebDriver:ElementClear', { id })
      await call('WebDriver:ElementSendKeys', { id, text })
    },
    async press(keys) {
      const actions = [...keys].flatMap(value => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await call('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    enter: async frame => void (await call('WebDriver:SwitchToFrame', { element: idOf(frame), focus: false })),
    leave: async () => void (await call('WebDriver:SwitchToFrame', { id: null })),
  }
}

function idOf(element: FirefoxElement): string {
  return Object.values(element)[0] ?? ''
}

// These run in the page, where an element is itself: only on its way here it becomes a name.

function findFirst(selector: string): FirefoxElement | null {
  return document.querySelector(selector) as unknown as FirefoxElement | null
}

function findByName(name: string): FirefoxElement | null {
  const nameOf = (one: Element) => {
    const labels = 'labels' in one ? [...((one.labels as NodeListOf<HTMLElement> | null) ?? [])] : []
    return one.getAttribute('aria-label') ?? labels[0]?.innerText ?? (one as HTMLElement).innerText
  }
  const all = [...document.querySelectorAll('input, textarea, button, a[href], [role=button], [role=menuitem]')]
  const found = all.find(one => nameOf(one).trim() === name && one.checkVisibility())
  return (found ?? null) as unknown as FirefoxElement | null
}
