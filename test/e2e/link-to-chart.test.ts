import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { freePort } from '#test/servers/free-port.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { chartPages, rate } from './chart-pages.ts'
import { connectByHand, inkOf, openPanel, pairByHand, panelFrames, panelsIn } from './extension-steps.ts'

describeWith('chromium', 'prometheus')('link to chart', () => {
  let relay: TestRelay
  let prometheus: Prometheus
  let stranger: PageServer
  let site: PageServer
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, prometheus, browser] = await Promise.all([startRelay(), startPrometheus(), launchChromium()])
    stranger = await servePages({})
    site = await servePages(chartPages(prometheus.address, stranger.address))
    await pairByHand(browser, relay)
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), prometheus?.stop(), stranger?.stop(), site?.stop()])
  })

  const open = (path: string, state = 'ready') => openPanel(browser, site.address + path, state)

  test('a 2.x and a 3.x link each get a panel after their block, and nothing else changes', async () => {
    const page = await browser.context.newPage()
    await page.goto(`${site.address}/two`)
    await panelsIn(page, 'ready', 2)
    const places = await page
      .locator('tocsin-panel')
      .evaluateAll(panels =>
        panels.map(panel => [
          panel.previousElementSibling?.id || panel.parentElement?.id,
          panel.getAttribute('data-kind'),
        ]),
      )
    expect(places).toEqual([
      ['old', 'prometheus'],
      ['new', 'prometheus'],
    ])
    const left = await page.evaluate(() => {
      document.querySelectorAll('tocsin-panel').forEach(panel => panel.remove())
      return document.documentElement.outerHTML
    })
    const bare = await (await fetch(`${site.address}/two`)).text()
    expect(squeezed(left)).toBe(
      squeezed(bare.replace('<title>', '<head><title>').replace('</title>', '</title></head>')),
    )
    const traces = await page.evaluate(() =>
      Object.getOwnPropertyNames(window).filter(name => /tocsin|wxt/i.test(name)),
    )
    expect(traces).toEqual([])
    await page.close()
  })

  test('the frame shows title, both axes, a legend entry per series and ink', async () => {
    const before = await seriesOf(prometheus, rate)
    const { page, frame } = await open('/chart')
    const figure = frame.getByRole('figure')
    expect(await figure.getAttribute('aria-label')).toContain(rate)
    const names = await frame.getByRole('list', { name: 'Series' }).getByRole('button').allInnerTexts()
    // Asking makes series of its own: the chart has those of a moment in between.
    expect(names.length).toBeGreaterThanOrEqual(Math.max(before, 1))
    expect(names.length).toBeLessThanOrEqual(await seriesOf(prometheus, rate))
    expect(names.every(name => /\d/.test(name))).toBe(true)
    const ink = await inkOf(frame)
    expect(ink.pixels).toBeGreaterThan(800)
    expect(ink.colours).toBeGreaterThan(3)
    expect(await page.locator('tocsin-panel').count()).toBe(1)
    expect(await accessibilityTrouble(frame)).toEqual([])
    await page.close()
  })

  test('pointing at the chart shows the values there, by mouse and by keyboard', async () => {
    const { page, frame } = await open('/chart')
    const box = await frame.locator('.u-over').boundingBox()
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 6, (box?.y ?? 0) + 20)
    const tooltip = frame.locator('.tooltip')
    await tooltip.waitFor()
    expect(await tooltip.innerText()).toMatch(/\d\d:\d\d[\s\S]*\d/)
    await page.mouse.move(0, 0)
    await frame.getByLabel('Values over time').focus()
    expect(await frame.getByLabel('Values over time').getAttribute('aria-valuetext')).toMatch(/\d/)
    await page.close()
  })

  test('the menu opens by keyboard and leads to the source', async () => {
    const { page, frame } = await open('/chart')
    await frame.getByRole('button', { name: 'More actions' }).press('Enter')
    await frame.getByRole('menu').waitFor()
    const away = frame.getByRole('menuitem', { name: 'Open in Prometheus' })
    expect(await away.getAttribute('href')).toContain(`${prometheus.address}/graph?`)
    await page.keyboard.press('Escape')
    await frame.getByRole('menu').waitFor({ state: 'detached' })
    await page.close()
  })

  test('a link with two expressions gives two panels', async () => {
    const page = await browser.context.newPage()
    await page.goto(`${site.address}/many`)
    await panelsIn(page, 'ready', 2)
    const labels = await Promise.all(
      panelFrames(page, browser).map(frame => frame.getByRole('figure').getAttribute('aria-label')),
    )
    expect(labels.map(label => label?.split(',')[0]).sort()).toEqual(['process_open_fds', 'up'])
    await page.close()
  })

  test('a link to a host that no connection names is left alone and asked nothing', async () => {
    const { page: known } = await open('/chart') // proves that the watcher is at work
    const page = await browser.context.newPage()
    await page.goto(`${site.address}/stranger`)
    await page.waitForLoadState('networkidle')
    await page.evaluate(href => document.body.insertAdjacentHTML('beforeend', href), await linkHtml(known))
    await panelsIn(page, 'ready', 1)
    expect(await page.locator('tocsin-panel').count()).toBe(1)
    expect(stranger.asked()).toEqual([])
    await Promise.all([page.close(), known.close()])
  })

  test('what is being edited is not touched', async () => {
    const { page } = await open('/editing')
    expect(await page.locator('tocsin-panel').count()).toBe(1)
    expect(await page.locator('#edit tocsin-panel, #edit + tocsin-panel').count()).toBe(0)
    await page.close()
  })

  test('a bad expression shows Prometheus’ own words and the expression', async () => {
    const { page, frame } = await open('/bad', 'error')
    const card = frame.getByRole('alert')
    expect(await card.innerText()).toContain('parse error')
    expect(await card.innerText()).toContain('rate(up[')
    expect(await accessibilityTrouble(frame)).toEqual([])
    await page.close()
  })

  test('nothing to draw is said, with the range', async () => {
    const { page, frame } = await open('/empty', 'empty')
    expect(await frame.getByRole('figure').innerText()).toMatch(/No data between .*\d\d:\d\d.* and /)
    await page.close()
  })

  test('a Prometheus that is down says so, and “Try again” recovers when it is back', async () => {
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    await connectByHand(browser, `${address}/graph?g0.expr=up`, 'By the relay')
    const pages = await servePages(chartPages(address, stranger.address))
    const { page, frame } = await openPanel(browser, `${pages.address}/chart`, 'error')
    expect(await frame.getByRole('alert').innerText()).toContain(`127.0.0.1:${port}`)
    const back = await startPrometheus({ port })
    await frame.getByRole('button', { name: 'Try again' }).click()
    await panelsIn(page, 'ready', 1)
    await page.close()
    await Promise.all([back.stop(), pages.stop()])
  })

  test('the frame follows a dark and a light page', async () => {
    const shades = []
    for (const path of ['/dark', '/light']) {
      const { page, frame } = await open(path)
      const scheme = await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
      const surface = await frame.getByRole('figure').evaluate(figure => getComputedStyle(figure).backgroundColor)
      shades.push([scheme, surface])
      expect(await accessibilityTrouble(frame), path).toEqual([])
      await page.close()
    }
    expect(shades[0]?.[0]).toContain('dark')
    expect(shades[1]?.[0]).toContain('light')
    expect(shades[0]?.[1]).not.toBe(shades[1]?.[1])
  })

  test('the frame turns with a page that follows the system, and loses nothing', async () => {
    const { page, frame } = await open('/system')
    await frame.getByRole('button', { name: 'More actions' }).click()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await waitFor(
        `the ${colorScheme} frame`,
        async () =>
          (await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)) === colorScheme,
      )
      expect(await frame.getByRole('menu').isVisible()).toBe(true)
    }
    await page.close()
  })

  test('a page that allows no frames, styles or scripts still gets its panel', async () => {
    const { page, frame } = await open('/strict')
    expect((await inkOf(frame)).pixels).toBeGreaterThan(800)
    await page.close()
  })
})

/** How many series a query has right now. */
async function seriesOf({ address }: Prometheus, expr: string): Promise<number> {
  const answer = await fetch(`${address}/api/v1/query?query=${encodeURIComponent(expr)}`)
  const body = (await answer.json()) as { data: { result: unknown[] } }
  return body.data.result.length
}

function linkHtml(page: Page): Promise<string> {
  return page.locator('#block').evaluate(block => block.outerHTML)
}

/** HTML without what parsing alone changes. */
function squeezed(html: string): string {
  return html
    .replace(/<!doctype html>/i, '')
    .replace(/\s+/g, ' ')
    .trim()
}
