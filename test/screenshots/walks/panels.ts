import type { Frame, Page } from 'playwright'
import { words as german } from '#extension/screens/panel/words.de.ts'
import { english } from '#extension/screens/panel/words.en.ts'
import { panelFrames, panelsIn } from '#test/e2e/extension-steps.ts'
import { servePages } from '#test/servers/page-server.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { pageWidths, type World } from './world.ts'

/** A chart in a page in each of its states, and what its menu opens. */
export async function walkPanels(world: World): Promise<void> {
  const { browser, link, album } = world
  const page = await browser.context.newPage()
  const states = {
    empty: link.replace('rate(prometheus_http_requests_total', 'rate(nothing_of_the_kind'),
    error: link.replace('rate(', 'rate(('),
    ready: link,
  }
  for (const [state, href] of Object.entries(states)) {
    const site = await servePages({ '/': { html: pageWith(href) } })
    await page.goto(site.address)
    await panelsIn(page, state, 1)
    await album.take(page, `panel-${state}`, pageWidths)
    if (state === 'ready') await walkMenu(page, await waitFor('the frame', () => panelFrames(page, browser)[0]), world)
    await site.stop()
  }
  await page.close()
}

async function walkMenu(page: Page, frame: Frame, { album, language }: World): Promise<void> {
  const { viewLogs, alerts, freeze, attach } = language.startsWith('de') ? german : english
  const more = frame.locator('[aria-haspopup=menu]').last()
  await more.click()
  await frame.getByRole('menu').waitFor()
  await album.take(page, 'panel-menu', [760])
  await page.keyboard.press('Escape')
  for (const [name, label] of Object.entries({ viewLogs, alerts, freeze, attach })) {
    await more.click()
    await frame.getByRole('menuitem', { name: label }).click()
    await frame.getByRole('menu').waitFor({ state: 'detached' })
    await album.take(page, `panel-${name}`, [360, 760])
    await page.keyboard.press('Escape')
  }
}

function pageWith(href: string): string {
  const link = `<p><a style="color:light-dark(#1f6feb,#8ab4ff)" href="${href.replaceAll('&', '&amp;')}">A chart</a></p>`
  const look = 'color-scheme:light dark;background:light-dark(#fff,#111)'
  return `<!doctype html><html lang="en" style="${look}"><title>Runbook</title><main>${link}</main></html>`
}
