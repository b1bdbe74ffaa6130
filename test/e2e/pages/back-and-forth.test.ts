import { expect, test } from 'vitest'
import { describeWith } from '#test/servers/needs.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { panelsIn } from '../extension-steps.ts'
import { onPages } from './on-pages.ts'

// The test driver turns the back/forward cache off, because it loses sight of pages that come out of it; people have it on.
// So the page is looked at through the extension.
describeWith('chromium', 'prometheus')('the back/forward cache', () => {
  const stage = onPages({ ignoreDefaultArgs: ['--disable-back-forward-cache'] })

  /** How the tab's page is; a link that is given is added to it first. */
  async function look(added?: string): Promise<Look | undefined> {
    const worker = await stage.browser.worker()
    return worker.evaluate(
      async ([site, href]) => {
        const { tabs, scripting } = (globalThis as unknown as { chrome: Chrome }).chrome
        const [tab] = await tabs.query({ url: `${site}/*` })
        const func = (address: string) => {
          const link = Object.assign(document.createElement('a'), { href: address, textContent: 'up' })
          if (address) document.body.appendChild(document.createElement('p')).append(link)
          const states = [...document.querySelectorAll<HTMLElement>('tocsin-panel')].map(panel => panel.dataset.state)
          return { path: location.pathname, kept: 'kept' in window, panels: states.join() }
        }
        const [done] = await scripting.executeScript({ target: { tabId: tab?.id }, world: 'MAIN', func, args: [href] })
        return done?.result
      },
      [stage.site.address, added ?? ''] as const,
    )
  }

  test('a page that was kept goes on finding links', async () => {
    const page = await stage.open('/next')
    await page.evaluate(() => Object.assign(window, { kept: true }))
    await page.goto(`${stage.site.address}/blocks`)
    await panelsIn(page, 'ready', 1)
    await page.evaluate(() => history.back()).catch(() => undefined)
    await waitFor('the kept page', async () => (await look())?.kept)
    await look(`${stage.prometheus.address}/graph?g0.expr=up&g0.tab=0&g0.range_input=1m`)
    await waitFor('its panel', async () => (await look())?.panels === 'ready')
    await page.close()
  })

  test('a page with a panel comes back with it, kept or loaded anew', async () => {
    const page = await stage.open('/framed')
    await panelsIn(page, 'ready', 1)
    await page.goto(`${stage.site.address}/next`)
    await page.evaluate(() => history.back()).catch(() => undefined)
    await waitFor('its panel', async () => (await look())?.panels === 'ready')
    expect((await look())?.path).toBe('/framed')
    await page.close()
  })
})

type Look = { path: string; kept: boolean; panels: string }

type Chrome = {
  tabs: { query: (question: { url: string }) => Promise<{ id: number }[]> }
  scripting: {
    executeScript: (injection: {
      target: { tabId: number | undefined }
      world: 'MAIN'
      func: (href: string) => Look
      args: [string]
    }) => Promise<{ result?: Look }[]>
  }
}
