import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer-core'
import { pathOf } from './needs.ts'

const build = fileURLToPath(new URL('../../.output/firefox-mv3-e2e', import.meta.url))

/** Firefox with the extension of the e2e build as a temporary add-on. Hosts that its manifest lists are granted. */
export async function launchFirefox(): Promise<{ browser: Browser; addOn: string; close: () => Promise<void> }> {
  if (!existsSync(build)) throw new Error('.output/firefox-mv3-e2e is not there: run npm run build -- --mode e2e')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: pathOf('firefox'),
    headless: true,
    // Without it the origin of the add-on's pages is drawn anew at every start and cannot be opened by address.
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: addOnUuid }) },
  })
  const addOn = await browser.installExtension(build)
  return { browser, addOn, close: () => browser.close() }
}

const addOnId = 'tocsin@tocsin.dev'
const addOnUuid = '6b1a4f1e-7c0d-4b55-9d3c-2f8f3c1f5a10'

/** Where the add-on's own pages are. */
export const firefoxOrigin = `moz-extension://${addOnUuid}`
