import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { inkOf, openPanel, pairByHand } from './extension-steps.ts'

describeWith('chromium')('first run', () => {
  let relay: TestRelay
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await relay?.stop()
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
