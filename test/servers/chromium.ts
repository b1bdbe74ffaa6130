import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright'
import { noPolicy } from '#extension/messages/policy.ts'
import { copyBuild, loadUpdate, type Manifest } from './chromium-update.ts'
import { pathOf } from './needs.ts'
import { temporaryFolder } from './temporary-folder.ts'

const build = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url))

export type ExtendedChromium = {
  context: BrowserContext
  /** `chrome-extension://<id>` */
  origin: string
  /** The service worker, running. */
  worker: () => Promise<Worker>
  /** One of the extension's own pages. */
  openOwn: (path: string) => Promise<Page>
  /** Replaces the extension as an update does, in a browser that was launched `updatable`. */
  update: (change: (manifest: Manifest) => Manifest) => Promise<void>
  close: () => Promise<void>
}

export type ChromiumOptions = {
  colorScheme?: 'light' | 'dark'
  deviceScaleFactor?: number
  /** What the browser speaks, such as `de-DE`. */
  language?: string
  /** Flags of the test driver that are left out. */
  ignoreDefaultArgs?: string[]
  /** Whether the extension is a copy of the build, which `update` may change. */
  updatable?: boolean
  /** Whether the browser has never run before, so that everything waits until it says what policies there are. */
  first?: boolean
}

/** Chromium with the extension of the e2e build, which has been granted every host. */
export async function launchChromium({ language, updatable = false, first = false, ...options }: ChromiumOptions = {}) {
  if (!existsSync(build)) throw new Error('.output/chrome-mv3-e2e is not there: run npm run build -- --mode e2e')
  const profile = temporaryFolder('chromium')
  const path = updatable ? copyBuild(build, profile.path) : build
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath: pathOf('chromium'),
    headless: true,
    viewport: { width: 1000, height: 900 },
    args: [
      ...flags,
      ...scale(options.deviceScaleFactor),
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      `--disable-extensions-except=${path}`,
      `--load-extension=${path}`,
      ...(updatable ? ['--enable-unsafe-extension-debugging'] : []),
    ],
    ...options,
  })
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const origin = new URL((await worker()).url()).origin.replace(/^null$/, '')
  const own = origin || `chrome-extension://${new URL((await worker()).url()).host}`
  // As in any browser that ran before. Chromium takes seconds to say it, at each of its starts.
  if (!first) await (await worker()).evaluate(`chrome.storage.local.set(${JSON.stringify({ policy: noPolicy })})`)
  const extended: ExtendedChromium = {
    context,
    origin: own,
    worker,
    openOwn: async path => {
      const page = await context.newPage()
      await page.goto(`${own}/${path}`)
      return page
    },
    update: change => loadUpdate(context, path, change),
    close: async () => {
      await context.close()
      profile.remove()
    },
  }
  return extended
}

/** Emulation alone leaves frames of another origin at one pixel per pixel. */
function scale(factor: number | undefined): string[] {
  return factor === undefined ? [] : [`--force-device-scale-factor=${factor}`]
}

const flags = [
  '--headless=new', // the old headless mode has no extensions
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
