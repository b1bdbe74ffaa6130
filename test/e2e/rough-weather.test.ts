import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import type { Manifest } from '#test/servers/chromium-update.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages } from '#test/servers/page-server.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { openRoad, type Road } from '#test/servers/road.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { alertmanagerPayload } from './alertmanager-payload.ts'
import { openPanel, pairByHand, panelsIn } from './extension-steps.ts'

describeWith('chromium')('rough weather', () => {
  let relay: TestRelay
  let road: Road
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium({ updatable: true })])
    road = await openRoad(relay.address)
    await pairByHand(browser, { ...relay, address: road.address })
    await inWorker(`chrome.storage.local.set({ notifications: ${JSON.stringify(told)} })`)
  })
  afterAll(async () => {
    await browser?.close()
    await road?.stop()
    await relay?.stop()
  })

  const inWorker = async <T>(script: string) => (await browser.worker()).evaluate(script) as Promise<T>
  const badge = () => inWorker<string>('chrome.action.getBadgeText({})')
  const title = () => inWorker<string>('chrome.action.getTitle({})')
  const shown = async () => Object.keys(await inWorker<object>('chrome.notifications.getAll()'))
  const position = async () =>
    Object.values(
      await inWorker<Record<string, number>>(`chrome.storage.local.get('stream-position ${road.address}')`),
    )[0] ?? 0
  const badgeIs = (text: string, ms = 20_000) =>
    waitFor(`the badge ${text}`, async () => (await badge()) === text, { ms })
  const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

  async function fire(name: string) {
    const alert = {
      labels: { alertname: name, severity: 'critical' },
      fingerprint: name,
      startsAt: new Date().toISOString(),
    }
    const answer = await fetch(relay.webhook.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' },
      body: alertmanagerPayload([alert]),
    })
    expect(answer.status).toBe(200)
  }

  /** Ends the service worker as the browser does to save memory; what it held in variables is gone. */
  async function endWorker() {
    await inWorker('globalThis.heldInMemory = true')
    const session = await browser.context.browser()!.newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets')
    const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(browser.origin))
    await session.send('Target.closeTarget', { targetId: target!.targetId })
    await session.detach()
  }

  test('a background that is ended loses no pairing, draft, badge or place in the stream, and tells what it missed', async () => {
    await fire('Before')
    await badgeIs('1')
    await waitFor('its notification', async () => (await shown()).join() === `${road.address} default#1`)
    const last = await position()
    const popup = await browser.openOwn('popup.html')
    await row(popup, 'Before').waitFor()
    await popup.keyboard.press('n')
    await popup.getByLabel('Title').fill('Half a sentence')

    await endWorker()
    await fire('Meanwhile')
    await popup.reload() // its first message wakes it
    await row(popup, 'Meanwhile').waitFor()
    expect(await inWorker('globalThis.heldInMemory')).toBeUndefined()
    await badgeIs('2')
    await waitFor('the notification', async () => (await shown()).includes(`${road.address} default#2`))
    await waitFor('the place in the stream', async () => (await position()) > last)
    await popup.keyboard.press('n')
    await waitFor('the draft', async () => (await popup.getByLabel('Title').inputValue()) === 'Half a sentence')
    await popup.close()
    expect((await shown()).toSorted()).toEqual([`${road.address} default#1`, `${road.address} default#2`])
  })

  test.each(['closed', 'portal'] as const)(
    'a network that is %s: no stale number, and all is back by itself',
    async state => {
      const popup = await browser.openOwn('popup.html')
      await row(popup, 'Before').waitFor()
      road.turn(state)
      await badgeIs('?', 5000)
      expect(await title()).toContain(`${state === 'closed' ? 2 : 3} open incidents`)
      await popup.getByText(state === 'portal' ? /A sign-in page stands between/ : /cannot be reached/).waitFor()
      await row(popup, 'Before').waitFor()
      await fire(`While ${state}`)
      road.turn('open')
      await badgeIs(state === 'closed' ? '3' : '4', 35_000)
      await row(popup, `While ${state}`).waitFor()
      await popup.close()
      const settings = await browser.openOwn('options.html')
      await settings.getByText('Paired', { exact: true }).waitFor()
      await settings.close()
    },
  )

  test.each([5, -5])('a clock that is %i minutes off: numbers hold, and no age is nonsense', async minutes => {
    await inWorker(`globalThis.realNow ??= Date.now; Date.now = () => realNow.call(Date) + ${minutes * 60_000}`)
    const popup = await browser.context.newPage()
    await popup.addInitScript(ms => {
      const now = Date.now
      Date.now = () => now.call(Date) + ms
    }, minutes * 60_000)
    await popup.goto(`${browser.origin}/popup.html`)
    await fire(`${minutes > 0 ? 'Fast' : 'Slow'} clock`)
    await badgeIs(minutes > 0 ? '5' : '6')
    const text = await row(popup, `${minutes > 0 ? 'Fast' : 'Slow'} clock`).innerText()
    expect(text).not.toMatch(/-\d|NaN/)
    expect(await title()).toMatch(/heard just now/)
    await popup.close()
    await inWorker('Date.now = realNow')
  })

  test('what is done in one window is seen in the other', async () => {
    const [one, other] = await Promise.all([browser.openOwn('popup.html'), browser.openOwn('popup.html')])
    await row(other, 'Meanwhile').waitFor()
    await row(one, 'Meanwhile').hover()
    await row(one, 'Meanwhile').getByTitle('Close').click()
    await row(other, 'Meanwhile').waitFor({ state: 'detached', timeout: 15_000 })
    await badgeIs('5')
    await one.close()
    await other.close()
  })

  test('a token that is revoked while the popup is open: said at once, and one click away from pairing anew', async () => {
    const popup = await browser.openOwn('popup.html')
    await row(popup, 'Before').waitFor()
    const { items } = await relay.api<{ items: { id: string; name: string }[] }>('GET', '/tokens')
    for (const { id } of items) await relay.api('DELETE', `/tokens/${id}`)
    await fire('Unheard')
    await badgeIs('?', 5000)
    expect(await title()).toContain('no longer knows this browser')
    await popup.getByRole('button', { name: /^Pair/ }).waitFor()
    await row(popup, 'Before').waitFor()
    expect(await row(popup, 'Unheard').count()).toBe(0)
    await pairAnew()
    await badgeIs('6')
    await row(popup, 'Unheard').waitFor({ timeout: 15_000 })
    await popup.close()
  })

  test('an update that may do less says what it lacks; with the next, which may again, nothing had to be loaded anew', async () => {
    const stats = `${road.address}/api/v1/projects/default/stats?by=severity&from=now-6h&to=now`
    const site = await servePages({ '/': { html: `<p><a href="${stats.replaceAll('&', '&amp;')}">alerts</a></p>` } })
    const { page } = await openPanel(browser, site.address, 'ready')
    await updateTo('9.8', manifest => ({
      ...manifest,
      host_permissions: [],
      permissions: manifest.permissions.filter(name => name !== 'notifications'),
      optional_permissions: ['notifications'],
    }))
    // Chromium leaves to an update what its forerunner was given; a person may take it back.
    const taken = { permissions: ['notifications'], origins: ['*://*/*'] }
    expect(await inWorker(`chrome.permissions.remove(${JSON.stringify(taken)})`)).toBe(true)
    await badgeIs('?')
    await waitFor('the page as it was', async () => (await page.locator('tocsin-panel').count()) === 0)

    const popup = await browser.openOwn('popup.html')
    const lacks = popup.getByRole('region', { name: 'Since its update Tocsin lacks what it needs:' })
    await lacks.getByText(`${new URL(road.address).host}, to ask your relay`).waitFor()
    await lacks.getByText('desktop notifications, which are switched on').waitFor()
    await lacks.getByRole('button', { name: 'Allow' }).waitFor() // what it asks for, no test can press in the browser's own dialog
    expect(await accessibilityTrouble(popup)).toEqual([])
    await lacks.getByRole('button', { name: 'Not now' }).click()
    await lacks.waitFor({ state: 'detached' })
    await popup.reload()
    await row(popup, 'Before').waitFor()
    expect(await lacks.count()).toBe(0)
    await popup.close()

    await updateTo('9.9', manifest => ({
      ...manifest,
      optional_permissions: [],
      permissions: [...manifest.permissions, 'notifications'],
      host_permissions: ['<all_urls>'],
    }))
    await badgeIs('6')
    await panelsIn(page, 'ready', 1)
    await page.close()
    await site.stop()
  })

  async function updateTo(version: string, change: (manifest: Manifest) => Manifest) {
    await browser.update(manifest => ({ ...change(manifest), version }))
    await waitFor('the update', async () => (await inWorker('chrome.runtime.getManifest().version')) === version)
  }

  async function pairAnew() {
    const settings = await browser.openOwn('options.html')
    await settings.getByRole('button', { name: /^Sign out of/ }).click()
    await settings.getByLabel('Relay address').waitFor()
    await settings.close()
    await pairByHand(browser, { ...relay, address: road.address })
  }
})

const told = { on: true, from: 'info', projects: [], mine: false, sound: false, quiet: null }
