import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
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
})
