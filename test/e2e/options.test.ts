import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { layDown } from '#test/servers/chromium-policy.ts'
import { freePort } from '#test/servers/free-port.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { chartPages } from './chart-pages.ts'
import { connectByHand, pairByHand, panelFrames, panelsIn } from './extension-steps.ts'

describeWith('chromium', 'prometheus')('options', () => {
  let relay: TestRelay
  let prometheus: Prometheus
  let browser: ExtendedChromium
  let site: PageServer

  beforeAll(async () => {
    ;[relay, prometheus, browser] = await Promise.all([startRelay(), startPrometheus(), launchChromium()])
    site = await servePages(chartPages(prometheus.address, 'http://127.0.0.1:9'))
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), prometheus?.stop(), site?.stop()])
  })

  test('a wrong code is refused in a sentence, and may be tried again', async () => {
    const page = await browser.openOwn('options.html')
    await page.getByLabel('Relay address').fill(relay.address)
    await page.getByLabel('Pairing code').fill('ABCD-EFGH')
    await page.getByRole('button', { name: 'Pair', exact: true }).click()
    const said = page.getByRole('status').filter({ hasText: /code/i })
    await said.waitFor()
    expect(await said.innerText()).toMatch(/\.$/)
    expect(await page.getByLabel('Relay address').inputValue()).toBe(relay.address)
    await page.close()
  })

  test('a relay that is not there is named', async () => {
    const port = await freePort()
    const page = await browser.openOwn('options.html')
    await page.getByLabel('Relay address').fill(`http://127.0.0.1:${port}`)
    await page.getByLabel('Pairing code').fill('ABCD-EFGH')
    await page.getByRole('button', { name: 'Pair', exact: true }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `127.0.0.1:${port}` })
      .waitFor()
    await page.close()
  })

  test('a good code pairs, and every section is accessible', async () => {
    await pairByHand(browser, relay)
    for (const section of ['relay', 'sites', 'connections', 'data', 'about']) {
      const page = await browser.openOwn(`options.html#${section}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await accessibilityTrouble(page), section).toEqual([])
      await page.close()
    }
  })

  test.each(['As you', 'By the relay'] as const)('a connection asked “%s” is checked, good and bad', async who => {
    const port = await freePort()
    await connectByHand(browser, `${prometheus.address}/${who === 'As you' ? 'graph' : 'query'}?g0.expr=up`, who)
    await connectByHand(browser, `http://127.0.0.1:${port}/graph?g0.expr=up`, who)
    const page = await browser.openOwn('options.html#connections')
    const check = async (host: string) => {
      const item = page.getByRole('listitem').filter({ hasText: host })
      await item.getByRole('button', { name: /^Check/ }).click()
      return item.getByRole('status')
    }
    const good = await check(new URL(prometheus.address).host)
    await good.filter({ hasText: /Connected: Prometheus \d/ }).waitFor()
    const bad = await check(`127.0.0.1:${port}`)
    await bad.filter({ hasText: /\.$/ }).waitFor()
    expect(await bad.innerText()).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}|answer|reach`))
    await page.getByRole('button', { name: new RegExp(`^Remove .*${prometheus.port}`) }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: new URL(prometheus.address).host })
      .waitFor({ state: 'detached' })
    await page.close()
  })

  test('what is chosen in the settings is seen at once on a page that is open', async () => {
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
    const page = await browser.context.newPage()
    await page.goto(`${site.address}/two`)
    await panelsIn(page, 'ready', 2)
    const settings = await browser.openOwn('options.html#panels')
    const saved = (label: string) =>
      settings
        .locator('.saved-field', { has: settings.getByLabel(label, { exact: true }) })
        .getByText('Saved', { exact: true })
        .waitFor()
    const panels = page.locator('tocsin-panel')
    const frame = () => panelFrames(page, browser)[0]
    await frame()?.getByText('Live · 30 s').waitFor()

    await settings.getByLabel('Height').fill('420')
    await saved('Height')
    await waitFor('the height', async () => (await panels.first().boundingBox())?.height === 420)
    await settings.getByLabel('Panels per page').fill('1')
    await saved('Panels per page')
    await waitFor('the second panel to go', async () => (await panels.count()) === 1)
    await settings.getByLabel('Theme').selectOption('Dark')
    await saved('Theme')
    await waitFor('a dark frame', async () => (await frame()?.locator('html').getAttribute('data-theme')) === 'dark')
    await settings.getByLabel('Renewed').selectOption('Every 5 minutes')
    await saved('Renewed')
    await waitFor('five minutes', async () => await frame()?.getByText('Live · 5 m').isVisible())
    await settings.getByLabel('Time zone').selectOption('Asia/Tokyo')
    await saved('Time zone')
    await waitFor('Tokyo', async () =>
      (await frame()?.getByTitle('Choose the time range').innerText())?.includes('GMT+9'),
    )
    expect(await accessibilityTrouble(settings)).toEqual([])

    await settings.getByLabel('Not on this site').fill('127.0.0.1')
    await settings.getByRole('button', { name: 'Switch off' }).click()
    await waitFor('the page as it was', async () => (await panels.count()) === 0)
    await page.reload()
    const isRegistered = await (
      await browser.worker()
    ).evaluate(async () => {
      const { chrome } = globalThis as unknown as Chrome
      const [script] = await chrome.scripting.getRegisteredContentScripts()
      return script?.excludeMatches
    })
    expect(isRegistered).toEqual(['*://127.0.0.1/*'])
    expect(await panels.count()).toBe(0)
    await settings.getByLabel('127.0.0.1', { exact: true }).click()
    await settings.getByText('Charts are drawn on 127.0.0.1 again.').waitFor()
    await panelsIn(page, 'ready', 1)

    await settings.goto(`${browser.origin}/options.html#shortcuts`)
    await settings.getByText('Alt+Shift+I').waitFor()
    expect(await accessibilityTrouble(settings)).toEqual([])
    await settings.getByLabel('Letters and signs alone are keys').uncheck()
    await settings.getByText('Saved', { exact: true }).waitFor()
    await panelsIn(page, 'ready', 1)
    await waitFor('keys that do nothing', async () => {
      await frame()?.locator('body').press('t')
      return (await frame()?.getByRole('region', { name: 'Data as a table' }).count()) === 0
    })
    await Promise.all([page.close(), settings.close()])
  })

  test('a site is allowed, the ledger says why; what is kept is exported, reset, and imported again', async () => {
    const open = (section: string) => browser.openOwn(`options.html#${section}`)
    const sites = await open('sites')
    // This build was granted all sites by its manifest, so the browser grants no other: why it was asked waits.
    await sites.getByLabel('Site', { exact: true }).fill(new URL(relay.address).origin)
    await sites.getByRole('button', { name: 'Allow this site' }).click()
    await sites.getByText('is allowed.').waitFor()
    const asked = await (await browser.worker()).evaluate(`chrome.storage.session.get('asked-sites')`)
    expect(JSON.stringify(asked)).toContain('"why":"settings"')
    await sites.getByText(/time unknown\. Last used within the hour from/).waitFor() // the relay was asked
    await sites.getByText('What this site can see').click()
    await sites.getByText(/, your relay: incidents, settings and charts/).waitFor()
    expect(await accessibilityTrouble(sites)).toEqual([])
    await sites.close()

    const page = await open('data')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export settings' }).click(),
    ])
    const path = await download.path()
    const written = JSON.parse(await readFile(path, 'utf8')) as { settings: Record<string, unknown>; relays: object[] }
    expect(written.relays).toMatchObject([{ address: relay.address }])
    expect(JSON.stringify(written)).not.toContain('tocsin_') // how every token begins

    await page.getByRole('button', { name: 'Reset …' }).click()
    await page.getByText(`the pairing with ${relay.address}`).waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove all of this' }).click()
    await page.getByText('as it was after the install').waitFor()
    const relays = await open('relay')
    await relays.getByLabel('Pairing code').waitFor()
    await relays.close()

    const own = { id: 'own', kind: 'prometheus', name: 'Mine', baseUrl: prometheus.address, runs: 'viewer' }
    const settings = {
      ...written.settings,
      ownConnections: [{ ...own, headers: {}, options: {} }, { name: 'Broken' }],
    }
    const buffer = Buffer.from(JSON.stringify({ ...written, settings }))
    await page.getByLabel('Settings file').setInputFiles({ name: 's.json', mimeType: 'application/json', buffer })
    await page.getByText('Connections of this browser: Broken').waitFor()
    await page.getByText(`Mine · ${prometheus.address}: added`).waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('changes were imported.').waitFor() // what was chosen before, too
    await page.getByRole('link', { name: relay.address }).waitFor()
    await page.close()
    const connections = await open('connections')
    await connections.getByRole('listitem').filter({ hasText: 'Mine' }).waitFor()
    await connections.close()
  })

  test('what the organisation lays down is shown, holds, and cannot be changed', async () => {
    const address = 'https://tocsin.example.net'
    await layDown(browser, { relay: address, notifications: { on: true, from: 'critical' } })
    const relays = await browser.openOwn('options.html#relay')
    const field = relays.getByLabel('Relay address')
    await waitFor('the one relay', async () => (await field.inputValue()) === address)
    expect(await field.isEditable()).toBe(false)
    const request = JSON.stringify({ kind: 'relay/pair', request: { address: relay.address, code: 'x' } })
    const refused = await relays.evaluate(`chrome.runtime.sendMessage(${request})`)
    expect(JSON.stringify(refused)).toContain(`lets this browser pair with ${address} only`)
    await relays.goto(`${browser.origin}/options.html#notifications`)
    await relays.getByText('laid down by your organisation').waitFor()
    expect(await relays.getByLabel('Show notifications of new incidents').isDisabled()).toBe(true)
    expect(await relays.getByLabel('From this severity').inputValue()).toBe('critical')
    expect(await accessibilityTrouble(relays)).toEqual([])
    await relays.close()
  })
})

type Chrome = {
  chrome: { scripting: { getRegisteredContentScripts: () => Promise<{ excludeMatches?: string[] }[]> } }
}
