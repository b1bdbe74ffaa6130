import { expect, test } from 'vitest'
import { describeWith } from '#test/servers/needs.ts'
import { servePages } from '#test/servers/page-server.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { panelFrames, panelsIn } from '../extension-steps.ts'
import { linksInto, page as html } from '#test/fixtures/pages/page-kit.ts'
import { onPages } from './on-pages.ts'

describeWith('chromium', 'prometheus')('pages that change', () => {
  const stage = onPages()

  test('a list that recycles its rows keeps a panel per row, of the link that is there now', async () => {
    const page = await stage.open('/react')
    await panelsIn(page, 'ready', 2)
    await page.evaluate(() => {
      for (let from = 1; from <= 30; from++) (window as unknown as { render: (from: number) => void }).render(from)
    })
    await waitFor('panels of the new rows', async () => {
      const labels = await Promise.all(
        panelFrames(page, stage.browser).map(frame => frame.getByRole('figure').getAttribute('aria-label')),
      )
      return labels.some(label => label?.startsWith('up+30,')) && !labels.some(label => label?.startsWith('up+0,'))
    })
    expect(await page.locator('tocsin-panel').count()).toBe(10)
    expect(await page.locator('.text + tocsin-panel').count()).toBe(10)
    await page.close()
  })

  test('a page that swaps its body gets new panels, and its copy of the old ones goes', async () => {
    const page = await stage.open('/turbo')
    await panelsIn(page, 'ready', 1)
    await page.evaluate(() => (window as unknown as { visit: () => void }).visit())
    await page.locator('#second + tocsin-panel[data-state="ready"]').waitFor()
    expect(await page.locator('tocsin-panel').count()).toBe(1)
    await page.evaluate(() => (window as unknown as { back: () => void }).back())
    await page.locator('#block + tocsin-panel[data-state="ready"]').waitFor()
    await waitFor('one panel', async () => (await page.locator('tocsin-panel').count()) === 1)
    await page.close()
  })

  test('5,000 links of a feed: a hundred panels, few of them mounted, and no long task', async () => {
    const page = await stage.open('/scroll')
    await panelsIn(page, 'ready', 2)
    await page.evaluate(() => {
      const tasks: number[] = []
      new PerformanceObserver(list => list.getEntries().forEach(entry => tasks.push(entry.duration))).observe({
        entryTypes: ['longtask'],
      })
      Object.assign(window, { tasks })
      const { more } = window as unknown as { more: (from: number, count: number) => void }
      for (let from = 10; from < 5000; from += 499) setTimeout(() => more(from, 499), from / 4)
    })
    await waitFor('a hundred panels', async () => (await page.locator('tocsin-panel').count()) === 100)
    expect(await page.locator('tocsin-panel iframe').count()).toBeLessThan(30)
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)
    expect(Math.max(0, ...tasks)).toBeLessThan(400)
    await page.close()
  })

  test('a panel far from the view gives its frame back, and takes one again', async () => {
    const page = await stage.open('/far')
    await panelsIn(page, 'ready', 1)
    const first = page.locator('tocsin-panel').first()
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await waitFor('the first to be empty', async () => (await first.locator('iframe').count()) === 0)
    await waitFor('the last to be there', () => page.locator('tocsin-panel').last().locator('iframe').count())
    expect(await page.locator('tocsin-panel iframe').count()).toBeLessThan(20)
    await page.evaluate(() => scrollTo(0, 0))
    await page.locator('tocsin-panel[data-state="ready"]').first().waitFor()
    expect(await first.boundingBox()).toMatchObject({ height: 340 })
    await page.close()
  })

  test('going away and back shows the panel again', async () => {
    const page = await stage.open('/framed')
    await panelsIn(page, 'ready', 1)
    await page.goto(`${stage.site.address}/next`)
    await page.goBack()
    await panelsIn(page, 'ready', 1)
    expect(await page.locator('tocsin-panel').count()).toBe(1)
    await page.close()
  })

  test('a page that lets no frame in gets a button, which opens the panel in a tab', async () => {
    const page = await stage.open('/refusing')
    await panelsIn(page, 'denied', 2)
    expect(await page.locator('tocsin-panel iframe').count()).toBe(0)
    expect(await page.locator('tocsin-panel').first().innerHTML()).toBe('')
    await page
      .locator('tocsin-panel')
      .first()
      .evaluate(one => (one as HTMLElement).click())
    const box = await page.locator('tocsin-panel').first().boundingBox()
    expect(box?.height).toBe(36)
    const opened = stage.browser.context.waitForEvent('page')
    await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 18)
    const own = await opened
    await own.getByRole('list', { name: 'Series' }).waitFor()
    await own.reload()
    await own.getByRole('list', { name: 'Series' }).waitFor()
    await Promise.all([own.close(), page.close()])
  })

  test('an unknown dashboard is offered once and asked nothing; “Not here” is for good', async () => {
    const stranger = await servePages({})
    const link = linksInto(stranger.address)
    const site = await servePages({ '/': html(`<p id="a">${link('up')}</p><p id="b">${link('down')}</p>`) })
    const page = await stage.browser.context.newPage()
    await page.goto(site.address)
    const chip = page.locator('tocsin-chip')
    await chip.waitFor()
    expect(await chip.count()).toBe(1)
    const opened = stage.browser.context.waitForEvent('page')
    const box = await chip.boundingBox()
    await page.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 18)
    const options = await opened
    await waitFor('the link in its field', async () =>
      (await options.getByLabel('Dashboard link').inputValue()).startsWith(stranger.address),
    )
    await options.close()
    await page.bringToFront()
    await page.mouse.click((box?.x ?? 0) + 220, (box?.y ?? 0) + 18)
    await chip.waitFor({ state: 'detached' })
    await page.reload()
    const again = await stage.open('/framed') // proves that the watcher had its time
    await panelsIn(again, 'ready', 1)
    expect(await chip.count()).toBe(0)
    expect(stranger.asked()).toEqual([])
    await Promise.all([page.close(), again.close(), site.stop(), stranger.stop()])
  })

  test('without suggestions an unknown dashboard is left alone', async () => {
    const options = await stage.browser.openOwn('options.html#sites')
    const box = options.getByLabel('Suggest connecting unknown dashboards')
    await box.uncheck()
    const stranger = linksInto('http://127.0.0.1:9')
    const site = await servePages({
      '/': html(`<p>${stranger('up')}</p><p>${linksInto(stage.prometheus.address)('up')}</p>`),
    })
    const page = await stage.browser.context.newPage()
    await page.goto(site.address)
    await panelsIn(page, 'ready', 1)
    expect(await page.locator('tocsin-chip').count()).toBe(0)
    await options.bringToFront()
    await box.check()
    await page.bringToFront()
    await page.locator('tocsin-chip').waitFor()
    await Promise.all([page.close(), options.close(), site.stop()])
  })

  // Last: the extension is loaded anew.
  test('an extension that goes away under an open page takes its panel out and leaves nothing behind', async () => {
    const page = await stage.open('/framed')
    await panelsIn(page, 'ready', 1)
    const bare = () =>
      page.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement
        copy.querySelectorAll('tocsin-panel').forEach(panel => panel.remove())
        return copy.outerHTML
      })
    const before = await bare()
    const old = await page.locator('tocsin-panel').elementHandle()
    const worker = await stage.browser.worker()
    await worker.evaluate(() => (globalThis as unknown as Reloadable).chrome.runtime.reload()).catch(() => undefined)
    await waitFor('the old panel to go', () => old?.evaluate(panel => !panel.isConnected))
    expect(await bare()).toBe(before)
    await page.close()
  })
})

type Reloadable = { chrome: { runtime: { reload: () => void } } }
