import type { Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { habits } from '#test/fixtures/pages/habits.ts'
import { linksInto } from '#test/fixtures/pages/page-kit.ts'
import { sites } from '#test/fixtures/pages/sites.ts'
import { launchChromium, type ChromiumOptions, type ExtendedChromium } from '#test/servers/chromium.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { connectByHand } from '../extension-steps.ts'

export type OnPages = {
  browser: ExtendedChromium
  site: PageServer
  prometheus: Prometheus
  open: (path: string) => Promise<Page>
}

/** One browser, one connected Prometheus and the fixtures' pages for all tests of a file. Filled before the first of them. */
export function onPages(options: ChromiumOptions = {}): OnPages {
  const stage = {} as OnPages
  beforeAll(async () => {
    const [prometheus, browser] = await Promise.all([startPrometheus(), launchChromium(options)])
    const link = linksInto(prometheus.address)
    const site = await servePages({ ...habits(link), ...sites(link) })
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
    const open = async (path: string) => {
      const page = await browser.context.newPage()
      await page.goto(site.address + path)
      return page
    }
    Object.assign(stage, { prometheus, browser, site, open })
  })
  afterAll(async () => {
    await stage.browser?.close()
    await Promise.all([stage.prometheus?.stop(), stage.site?.stop()])
  })
  return stage
}

/** Where each panel of a page stands, in CSS pixels. */
export function boxes(page: Page): Promise<{ x: number; y: number; width: number; height: number }[]> {
  return page.locator('tocsin-panel').evaluateAll(all => all.map(one => one.getBoundingClientRect().toJSON()))
}
