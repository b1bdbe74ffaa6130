import { afterAll, beforeAll, expect, test } from 'vitest'
import { grafanaServer } from '#test/fakes/grafana/server.ts'
import { serveApp, type AppServer } from '#test/servers/app-server.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { inkOf, openPanel, pairByHand, panelFrames } from './extension-steps.ts'

describeWith('chromium')('first run', () => {
  let relay: TestRelay
  let browser: ExtendedChromium
  let grafana: AppServer

  beforeAll(async () => {
    ;[relay, browser, grafana] = await Promise.all([
      startRelay(),
      launchChromium({ first: true }),
      serveApp(grafanaServer({ version: '13.2.0' })),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), grafana?.stop()])
  })

  test('without a relay: a pasted link connects its Grafana, is drawn at once, and still is when one comes back', async () => {
    const page = await browser.openOwn('welcome.html')
    const step = (number: number) => page.locator('ol > li').nth(number - 1)
    const chart = async () => {
      const frame = await waitFor('the frame', () => panelFrames(page, browser)[0])
      await waitFor('the chart', async () => (await inkOf(frame)).pixels > 500)
      return frame
    }
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Use my own Grafana session only' }).focus()
    await page.keyboard.press('Enter')
    const field = page.getByLabel('Any link to a dashboard there')
    await waitFor('the focus', () => field.evaluate(one => one === document.activeElement))
    await page.keyboard.insertText(`${grafana.address}/grafana/d/ck9Zq_7/checkout-overview?orgId=1&viewPanel=panel-4`)
    await page.getByRole('button', { name: 'Connect this Grafana' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await step(1).getByText('is connected. ').waitFor()
    expect(await (await chart()).getByRole('figure').getAttribute('aria-label')).toContain('Request rate')
    await step(3).getByText('(done)').waitFor({ state: 'attached' })
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.reload()
    await step(1).getByText('Without a relay. Asked with your own sign-in').waitFor()
    await step(3).getByText('(done)').waitFor({ state: 'attached' })
    await chart()

    await page.getByLabel('Dashboard link', { exact: true }).fill('https://stranger.invalid/d/abc/x')
    await page.getByText('stranger.invalid (Grafana), which is not connected').waitFor()
    expect(panelFrames(page, browser)).toEqual([])
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.close()

    const popup = await browser.openOwn('popup.html')
    await popup.getByText('Charts, as you').waitFor()
    expect(await accessibilityTrouble(popup)).toEqual([])
    await popup.close()
  })

  test('the first page has what is needed: webhook, snippet, status', async () => {
    const page = await browser.context.newPage()
    await page.goto(relay.address)
    expect(await page.content()).toMatch(new RegExp(`${relay.address}/in/[\\w-]+`))
    expect(await page.content()).toContain('send_resolved: true')
    expect(await page.content()).toContain('webhook_configs')
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.close()
  })

  test('a test alert becomes an incident that is readable without the extension', async () => {
    const page = await browser.context.newPage()
    await page.goto(relay.address)
    await page.getByRole('button', { name: /send a test alert/i }).click()
    const link = page.getByRole('link', { name: /#1/ }).first()
    if (!page.url().endsWith('/default/incidents/1')) await link.click()
    await page.waitForURL(/\/default\/incidents\/1$/)
    const text = await page.locator('body').innerText()
    expect(text).toContain('Alert Bot')
    expect(text).toMatch(/opened/i)
    expect(await page.locator('svg[role="img"], figure svg').count()).toBeGreaterThan(0)
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.goto(`${relay.address}/default/incidents`)
    await page.getByRole('link', { name: /./ }).filter({ hasText: /test/i }).first().waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.close()
  })

  test('once paired, the chart link on the first page draws itself', async () => {
    await pairByHand(browser, relay)
    const { page, frame } = await openPanel(browser, relay.address, 'ready')
    expect(await page.locator('tocsin-panel').first().getAttribute('data-kind')).toBe('tocsin')
    expect((await inkOf(frame)).pixels).toBeGreaterThan(300)
    await page.close()
  })
})
