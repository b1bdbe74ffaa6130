import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { freePort } from '#test/servers/free-port.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { accessibilityTrouble } from './accessibility.ts'

describeWith('chromium')('in a browser that speaks German', () => {
  let browser: ExtendedChromium

  beforeAll(async () => {
    browser = await launchChromium({ language: 'de-DE' })
  })
  afterAll(() => browser?.close())

  test.each([
    ['popup.html', 'Noch kein Relay'],
    ['options.html#relay', 'Adresse des Relays'],
    ['options.html#connections', 'Dashboard-Link'],
    ['welcome.html', 'Tocsin ist da'],
    ['panel.html', 'Dieser Rahmen wurde ohne einen Link geöffnet'],
  ])('%s speaks German, and says so to screen readers', async (path, text) => {
    const page = await browser.openOwn(path)
    await page.getByText(text).first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.close()
  })

  test('also where a list of choices is made of words', async () => {
    const page = await browser.openOwn('options.html#connections')
    await page.getByLabel('Dashboard-Link').fill('https://ops.example.net/')
    expect(await page.getByLabel('Was ist es?').locator('option').first().innerText()).toBe('Wählen …')
    await page.close()
  })

  test('the relay’s pages do, too: they fit a phone, from left to right and from right to left', async () => {
    const relay = await startRelay()
    const page = await browser.context.newPage()
    await page.setViewportSize({ width: 360, height: 800 })
    await relay.api('POST', '/projects/default/incidents', { title: 'Langsam', severity: 'high' })
    for (const [path, text] of [
      ['/', 'Den Alertmanager hierher zeigen lassen'],
      ['/default/incidents', 'Filtern und sortieren'],
      ['/default/incidents/1', 'Verlauf, Zeiten in UTC'],
      ['/default/incidents/new', 'Auch Schnellaktionen wirken hier.'],
      ['/default/alerts', 'Kein Alarm ist ausgelöst.'],
      ['/default/alert-rules', 'jede halbe Minute'],
      ['/default/templates/edit', 'Was noch geht'],
      ['/default/destinations/new?kind=slack', 'Ruhezeiten'],
    ] as const) {
      await page.goto(relay.address + path)
      await page.getByText(text).first().waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('de')
      expect(await accessibilityTrouble(page), path).toEqual([])
      for (const direction of ['ltr', 'rtl']) {
        const wider = await page.evaluate(dir => {
          document.documentElement.dir = dir
          return document.documentElement.scrollWidth - innerWidth
        }, direction)
        expect(wider, `${path} scrolls sideways, ${direction}`).toBeLessThanOrEqual(0)
      }
    }
    await saysTroubleInGerman(relay)
    await page.close()
    await relay.stop()
  })

  /** What the relay refuses and what a source does not answer, as the background hands it on. */
  async function saysTroubleInGerman(relay: TestRelay): Promise<void> {
    const address = `http://127.0.0.1:${await freePort()}`
    const options = await browser.openOwn('options.html#relay')
    await options.getByLabel('Adresse des Relays').fill(relay.address)
    await options.getByLabel('Kopplungscode').fill('ABCD-EFGH')
    await options.getByRole('button', { name: 'Koppeln', exact: true }).click()
    await options.getByText('Dieser Kopplungscode ist hier nicht bekannt.').waitFor()
    const added = JSON.stringify({
      kind: 'connections/add',
      request: { kind: 'prometheus', baseUrl: address, runs: 'viewer' },
    })
    expect(await options.evaluate(`chrome.runtime.sendMessage(${added})`)).toMatchObject({ ok: true })
    await options.close()
    const connections = await browser.openOwn('options.html#connections')
    await connections.getByRole('button', { name: /prüfen/i }).click()
    await connections.getByText(`${new URL(address).host} ist nicht zu erreichen.`).waitFor()
    await connections.close()
  }
})
