import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { panelsIn } from '#test/e2e/extension-steps.ts'
import { launchChromium } from '#test/servers/chromium.ts'
import { servePages } from '#test/servers/page-server.ts'
import { startPrometheus } from '#test/servers/prometheus.ts'
import { startRelay } from '#test/servers/relay.ts'
import { browserSections, projectSections } from '#extension/screens/options/words.en.ts'
import { openAlbum } from './album.ts'
import { furnish } from './furnish.ts'

// To be looked at: every screen in every state that it can have. SCREENS_FOLDER says where the pictures go,
// SCREENS_LANGUAGE what the browser speaks.
const folder = process.env.SCREENS_FOLDER ?? join(tmpdir(), 'tocsin-screens')
const language = process.env.SCREENS_LANGUAGE
const popupWidths = [400]
const pageWidths = [360, 1100]

test('pictures of every screen and state', async () => {
  const album = openAlbum(folder)
  const [relay, prometheus] = await Promise.all([startRelay(), startPrometheus()])
  const browser = await launchChromium(language ? { language } : {})

  const popup = await browser.openOwn('popup.html')
  await popup.setViewportSize({ width: 400, height: 600 })
  await popup.getByRole('button').first().waitFor()
  await album.take(popup, 'popup-unpaired', popupWidths)
  const options = await browser.openOwn('options.html#relay')
  await options.getByRole('heading', { level: 1 }).waitFor()
  await album.take(options, 'options-relay-unpaired', pageWidths)
  await options.goto(`${browser.origin}/options.html#incidents`)
  await options.getByRole('main').getByRole('button').first().waitFor()
  await album.take(options, 'options-incidents-unpaired', pageWidths)
  const welcome = await browser.openOwn('welcome.html')
  await welcome.locator('canvas').first().waitFor()
  await album.take(welcome, 'welcome', pageWidths)

  await fillIn(options, `${browser.origin}/options.html#relay`, [relay.address, await relay.pairingCode()])
  await popup.reload()
  await popup.getByRole('tablist').waitFor()
  await album.take(popup, 'popup-empty', popupWidths)
  await welcome.reload()
  await welcome.locator('canvas').first().waitFor()
  await album.take(welcome, 'welcome-paired', pageWidths)

  const link = `${prometheus.address}/graph?g0.expr=${encodeURIComponent('rate(prometheus_http_requests_total[30s])')}&g0.tab=0&g0.range_input=5m`
  await furnish(relay, prometheus.address)
  await fillIn(options, `${browser.origin}/options.html#connections`, [link])

  await popup.reload()
  const items = popup.getByRole('listitem')
  await items.first().waitFor()
  await album.take(popup, 'popup-inbox', popupWidths)
  await popup.keyboard.press('?')
  await popup.getByRole('dialog').waitFor()
  await album.take(popup, 'popup-keys', popupWidths)
  await popup.keyboard.press('Escape')
  await items.first().getByRole('button').first().click()
  await popup.getByRole('article').waitFor()
  await album.take(popup, 'popup-detail', popupWidths)
  await popup.goto(`${browser.origin}/popup.html#declare`)
  await popup.reload()
  await popup.locator('form').waitFor()
  await album.take(popup, 'popup-declare', popupWidths)

  for (const section of [...browserSections, ...projectSections]) {
    await options.goto(`${browser.origin}/options.html#${section}`)
    await options.reload()
    await options.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
    await options.waitForLoadState('networkidle')
    await album.take(options, `options-${section}`, pageWidths)
  }

  const states = {
    ready: link,
    empty: link.replace('rate(prometheus_http_requests_total', 'rate(nothing_of_the_kind'),
    error: link.replace('rate(', 'rate(('),
  }
  const page = await browser.context.newPage()
  for (const [state, href] of Object.entries(states)) {
    const site = await servePages({ '/': { html: pageWith(href) } })
    await page.goto(site.address)
    await panelsIn(page, state, 1)
    await album.take(page, `panel-${state}`, pageWidths)
    await site.stop()
  }

  for (const [name, path] of [
    ['first-run', '/'],
    ['list', '/default/incidents'],
    ['incident', '/default/incidents/1'],
    ['alerts', '/default/alerts'],
    ['alert-rules', '/default/alert-rules'],
    ['declare', '/default/incidents/new'],
    ['destinations', '/default/destinations'],
    ['templates', '/default/templates'],
    ['missing', '/default/incidents/999'],
  ] as const) {
    await page.goto(relay.address + path)
    await page.waitForLoadState('networkidle')
    await album.take(page, `relay-${name}`, pageWidths)
  }

  await relay.kill()
  await popup.goto(`${browser.origin}/popup.html`)
  await popup.reload()
  await popup.getByRole('status').first().waitFor()
  await album.take(popup, 'popup-unreachable', popupWidths)
  await options.goto(`${browser.origin}/options.html#inlets`)
  await options.reload()
  await options.getByRole('main').getByRole('status').first().waitFor()
  await album.take(options, 'options-inlets-unreachable', pageWidths)
  await relay.start()
  const { items: tokens } = await relay.api<{ items: { id: string; name: string }[] }>('GET', '/tokens')
  for (const { id } of tokens) await relay.api('DELETE', `/tokens/${id}`).catch(() => undefined)
  await popup.reload()
  await popup.getByRole('status').first().waitFor()
  await album.take(popup, 'popup-denied', popupWidths)

  await browser.close()
  await Promise.all([relay.stop(), prometheus.stop()])
  expect(album.troubles).toEqual([])
})

/** Sends a form of the options, whatever language it is in. */
async function fillIn(options: Page, address: string, values: readonly string[]): Promise<void> {
  await options.goto(address)
  await options.reload()
  const form = options.locator('main form')
  for (const [index, value] of values.entries()) await form.locator('input').nth(index).fill(value)
  await form.locator('button[type=submit]:enabled').click()
  await options.locator('main .card').first().waitFor()
}

function pageWith(href: string): string {
  const link = `<p><a style="color:light-dark(#1f6feb,#8ab4ff)" href="${href.replaceAll('&', '&amp;')}">A chart</a></p>`
  return `<!doctype html><html lang="en" style="color-scheme:light dark;background:light-dark(#fff,#111)"><title>Runbook</title><main>${link}</main></html>`
}
