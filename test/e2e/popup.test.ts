import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { alertmanagerPayload } from './alertmanager-payload.ts'
import { pairByHand } from './extension-steps.ts'

describeWith('chromium')('popup', () => {
  let relay: TestRelay
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await relay?.stop()
  })

  const badge = async () => (await browser.worker()).evaluate(badgeText)
  const rows = async (page: Awaited<ReturnType<ExtendedChromium['openOwn']>>) => {
    const items = page.getByRole('list', { name: 'Open incidents' }).getByRole('listitem')
    await items.first().waitFor()
    return items.evaluateAll(found => found.map(item => item.getAttribute('aria-label')))
  }

  async function fire(name: string, severity: string, ageMinutes: number) {
    const startsAt = new Date(Date.now() - ageMinutes * 60_000).toISOString()
    const alert = { labels: { alertname: name, severity }, fingerprint: name, startsAt }
    const answer = await fetch(relay.webhook.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' },
      body: alertmanagerPayload([alert]),
    })
    expect(answer.status).toBe(200)
  }

  test('says how to begin before anything is paired', async () => {
    const page = await browser.openOwn('popup.html')
    await page.getByRole('button', { name: 'Pair with a relay' }).waitFor()
    expect(await badge()).toBe('')
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.close()
  })

  test('lists open incidents newest first, each named by severity, title and number', async () => {
    await fire('OldCritical', 'critical', 30)
    await fire('NewerLow', 'warning', 20)
    await fire('NewestUnsure <b>bold</b>', 'unknown', 10)
    await pairByHand(browser, relay)
    const page = await browser.openOwn('popup.html')
    expect(await rows(page)).toEqual([
      'Unknown: NewestUnsure <b>bold</b> #3',
      'Low: NewerLow #2',
      'Critical: OldCritical #1',
    ])
    expect(await page.locator('b', { hasText: 'bold' }).count()).toBe(0)
    expect(await accessibilityTrouble(page)).toEqual([])
    await waitFor('the badge', async () => (await badge()) === '3')
    await page.close()
  })

  test('an incident opens on the relay’s own page', async () => {
    const page = await browser.openOwn('popup.html')
    await rows(page)
    const opening = browser.context.waitForEvent('page')
    await page
      .getByRole('listitem', { name: /OldCritical/ })
      .getByRole('button')
      .click()
    const opened = await opening
    await opened.waitForURL(`${relay.address}/default/incidents/1`)
    await opened
      .getByRole('heading', { name: /OldCritical/ })
      .first()
      .waitFor()
    await opened.close()
  })

  test('a relay that goes away leaves the list, and turns the count into a question mark', async () => {
    await relay.kill()
    const page = await browser.openOwn('popup.html')
    await page
      .getByText(/cannot be reached/)
      .first()
      .waitFor()
    expect(await rows(page)).toHaveLength(3)
    await waitFor('the question mark', async () => (await badge()) === '?')
    expect(await accessibilityTrouble(page)).toEqual([])
    await relay.start()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page
      .getByText(/cannot be reached/)
      .first()
      .waitFor({ state: 'detached' })
    await waitFor('the badge to be back', async () => (await badge()) === '3')
    await page.close()
  })
})

/** Runs in the service worker. */
function badgeText(): Promise<string> {
  type Worker = { chrome: { action: { getBadgeText: (of: object) => Promise<string> } } }
  return (globalThis as unknown as Worker).chrome.action.getBadgeText({})
}
