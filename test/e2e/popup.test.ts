import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { alertmanagerPayload } from './alertmanager-payload.ts'
import { pairByHand } from './extension-steps.ts'
import { triesWithSecondRelay } from './second-relay.ts'
import { sidePanelText } from './side-panel.ts'

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

  const badge = async () => (await browser.worker()).evaluate<string>('chrome.action.getBadgeText({})')
  const rows = async (page: Awaited<ReturnType<ExtendedChromium['openOwn']>>) => {
    const items = page.getByRole('grid', { name: 'Open incidents' }).getByRole('row')
    await items.first().waitFor()
    return items.evaluateAll(found => found.map(item => item.getAttribute('aria-label')))
  }

  async function fire(name: string, severity: string, ageMinutes: number, at = relay) {
    const startsAt = new Date(Date.now() - ageMinutes * 60_000).toISOString()
    const alert = { labels: { alertname: name, severity }, fingerprint: name, startsAt }
    const answer = await fetch(at.webhook.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${at.webhook.key}`, 'content-type': 'application/json' },
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

  test('a click opens it beside the page, where it stays while the popup goes', async () => {
    const popup = await browser.openOwn('popup.html')
    await popup.getByRole('button', { name: 'Open beside the page' }).click()
    const text = await sidePanelText(browser)
    await waitFor('the inbox beside the page', async () => (await text()).includes('OldCritical'))
    await waitFor('the popup to close', () => popup.isClosed())
  })

  test('beside the page it fits every width, and what happens at the relay comes by itself', async () => {
    const page = await browser.openOwn('sidepanel.html')
    await rows(page)
    for (const width of [800, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      expect(await accessibilityTrouble(page)).toEqual([])
    }
    const soon = { timeout: 10_000 } // it asks by itself only every half minute
    const place = '/projects/default/incidents/2'
    await relay.api('PATCH', place, { title: 'NewerLow, and worse' })
    const row = page.getByRole('row', { name: 'Low: NewerLow, and worse #2' })
    await row.waitFor(soon)
    await row.getByRole('button').first().click()
    await page.getByText('Alert Bot').first().waitFor()
    await relay.api('POST', `${place}/notes`, { body: 'Written elsewhere.' })
    await page.getByText('Written elsewhere.').waitFor(soon)
    await relay.api('PATCH', place, { title: 'NewerLow' })
    await page.getByRole('article', { name: 'Low: NewerLow #2' }).waitFor(soon)
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.close()
  })

  test('is worked by keyboard alone: acknowledged, searched, closed and opened again', async () => {
    const page = await browser.openOwn('popup.html')
    await rows(page)
    for (const key of ['j', 'j', 'a']) await page.keyboard.press(key)
    await page.getByText('#2 is acknowledged.').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('oldcrit')
    await waitFor('what fits', async () => (await rows(page)).join() === 'Critical: OldCritical #1')
    await page.keyboard.press('Escape')
    await waitFor('all of them', async () => (await rows(page)).length === 3)
    await page.getByRole('tab', { name: /Mine/ }).click()
    await page.getByText('Nothing is assigned to you.').waitFor()
    await page.getByRole('tab', { name: /Open/ }).click()
    await rows(page)
    await page
      .getByRole('row', { name: /NewestUnsure/ })
      .getByRole('button')
      .first()
      .focus()
    await page.keyboard.press('c')
    await waitFor('two of them', async () => (await rows(page)).length === 2)
    await page.getByText('#3 is closed.').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await waitFor('all of them again', async () => (await rows(page)).length === 3)
    await page.close()
  })

  test('shows one incident closer, and takes a comment with quick actions', async () => {
    const page = await browser.openOwn('popup.html')
    await rows(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const detail = page.getByRole('article', { name: /OldCritical/ })
    await detail.getByText('Alert Bot').first().waitFor()
    await detail.getByLabel('Comment').fill('Looking into it.\n/sev')
    await detail.getByRole('option', { name: '/severity' }).click()
    await page.keyboard.type('low')
    // What was typed is still there when the popup comes back, even with another service worker.
    await page.close()
    const again = await browser.openOwn('popup.html')
    await again
      .getByRole('row', { name: /OldCritical/ })
      .getByRole('button')
      .first()
      .click()
    const comment = again.getByLabel('Comment')
    await waitFor('the draft', async () => (await comment.inputValue()).endsWith('/severity low'))
    await again.getByRole('button', { name: 'Send' }).click()
    await again.getByText('Looking into it.').waitFor()
    await again.getByRole('article', { name: /^Low: OldCritical/ }).waitFor()
    expect(await accessibilityTrouble(again)).toEqual([])
    await again.close()
  })

  test('its charts are drawn there, live or as they were frozen', async () => {
    const place = '/projects/default/incidents/1'
    const url = `${relay.address}/api/v1/projects/default/stats?by=severity&from=now-6h&to=now`
    await relay.api('POST', `${place}/notes`, { body: `[Alerts](${url})` })
    await relay.api('POST', `${place}/frozen`, { url, part: 0, width: 600 })
    const page = await browser.openOwn('sidepanel.html')
    await page
      .getByRole('row', { name: /OldCritical/ })
      .getByRole('button')
      .first()
      .click()
    const chart = page.frameLocator('iframe[title="Chart 1"]')
    await page.getByRole('region', { name: 'Charts' }).scrollIntoViewIfNeeded()
    await chart.getByRole('figure').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Show frozen' }).click()
    await page.getByText(/^Frozen .* by /).waitFor()
    await chart.getByRole('figure').waitFor()
    await page.close()
  })

  test('declares an incident, says what is missing, and shows it', async () => {
    const page = await browser.openOwn('popup.html')
    await rows(page)
    await page.keyboard.press('n')
    await page.getByRole('button', { name: 'Declare incident' }).click()
    await page.getByText('Say in a few words what is wrong.').waitFor()
    await page.getByLabel('Title').fill('Checkout is slow')
    await page.getByLabel('Severity').selectOption('Medium')
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Declare incident' }).click()
    await page.getByRole('article', { name: 'Medium: Checkout is slow #4' }).waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('#4 is closed.').waitFor()
    await page.close()
  })

  test('declaring from a page begins with what the browser’s menu took from there', async () => {
    const draft = { title: 'Checkout is down', body: '> Checkout is down\n\n[Status](https://shop.example.net)' }
    const drafts = JSON.stringify({ 'draft declare': JSON.stringify(draft) })
    await (await browser.worker()).evaluate(`chrome.storage.session.set(${drafts})`)
    const page = await browser.openOwn('popup.html#declare')
    await waitFor('the title', async () => (await page.getByLabel('Title').inputValue()) === draft.title)
    expect(await page.getByLabel('Description').inputValue()).toBe(draft.body)
    await page.getByRole('button', { name: 'Declare incident' }).click()
    await page.getByRole('article', { name: /Checkout is down #5/ }).waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('#5 is closed.').waitFor()
    await page.close()
  })

  test('an incident opens on the relay’s own page', async () => {
    const page = await browser.openOwn('popup.html')
    await rows(page)
    const opening = browser.context.waitForEvent('page')
    await page
      .getByRole('row', { name: /OldCritical/ })
      .getByRole('button')
      .first()
      .focus()
    await page.keyboard.press('o')
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

  triesWithSecondRelay(() => ({ relay, browser, fire, rows, badge }))
})
