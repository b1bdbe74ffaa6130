import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import type { Frame, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FakeLine } from '#test/fakes/logs/log-fake.ts'
import { lokiApp } from '#test/fakes/logs/loki.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { serveHono } from '#test/servers/serve-hono.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { chartPages } from './chart-pages.ts'
import { connectByHand, openPanel, panelFrames, panelsIn } from './extension-steps.ts'

type MenuWorld = {
  tabs: { query: (what: { url: string }) => Promise<unknown[]> }
  contextMenus: { onClicked: { dispatch: (info: unknown, tab: unknown) => void } }
}

const labels = { service_name: 'prometheus', cluster: 'eu' }

describeWith('chromium', 'prometheus')('the logs of a panel', () => {
  let prometheus: Prometheus
  let site: PageServer
  let loki: Awaited<ReturnType<typeof serveHono>>
  let browser: ExtendedChromium
  const lines: FakeLine[] = []
  const say = (what: string, secondsAgo = 0) =>
    lines.push({ at: BigInt(Date.now() - secondsAgo * 1000) * 1_000_000n, text: what, labels })

  beforeAll(async () => {
    ;[prometheus, browser, loki] = await Promise.all([startPrometheus(), launchChromium(), serveHono(lokiApp(lines))])
    site = await servePages(chartPages(prometheus.address, 'http://127.0.0.1:9'))
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([prometheus?.stop(), site?.stop(), loki?.stop()])
  })

  const shown = (frame: Frame) => frame.locator('.log-words').allTextContents()

  async function openLogs(path = '/chart'): Promise<{ page: Page; frame: Frame }> {
    const { page, frame } = await openPanel(browser, `${site.address}${path}`, 'ready')
    await frame.getByRole('button', { name: 'More actions' }).click()
    await frame.getByRole('menuitem', { name: 'View logs' }).click()
    await frame.getByRole('region', { name: 'Logs', exact: true }).waitFor()
    return { page, frame }
  }

  test('without a connection says so, and leads to the settings', async () => {
    const { page, frame } = await openLogs()
    await frame.getByText('No connection has this chart’s logs yet.').waitFor()
    expect(await frame.getByRole('button', { name: 'Settings' }).isEnabled()).toBe(true)
    await page.close()
    const said = await connectByHand(browser, loki.url, 'As you', { kind: 'Loki' })
    expect(said).toContain('Connected: Loki 3.6.2.')
  })

  test('are its newest lines, below a chart that keeps its size, and why these', async () => {
    say('<img src=x onerror=alert(1)> boom level=error', 4)
    say('all is well', 5)
    lines.push({ at: BigInt(Date.now()) * 1_000_000n, text: 'of another', labels: { service_name: 'grafana' } })
    const { page, frame } = await openLogs()
    const chart = await frame.locator('.u-over').boundingBox()
    await waitFor('the lines', async () => (await shown(frame)).length === 2)
    expect(await shown(frame)).toEqual(['<img src=x onerror=alert(1)> boom level=error', 'all is well'])
    expect(await page.locator('tocsin-panel').evaluate(panel => panel.clientHeight)).toBeGreaterThan(600)
    expect(chart?.height).toBeGreaterThan(120)
    await frame.getByText('Why these lines').click()
    expect(await frame.locator('.log-why').innerText()).toContain('{service_name="prometheus"}')
    expect(await frame.locator('.log-why').innerText()).toContain('job → service_name = prometheus')
    expect(await accessibilityTrouble(page)).toEqual([])
    await frame.getByRole('button', { name: 'Close the logs' }).click()
    await waitFor('the room of before', async () => {
      return (await page.locator('tocsin-panel').evaluate(panel => panel.clientHeight)) < 400
    })
    await page.close()
  })

  test('are searched, copied and downloaded', async () => {
    const { page, frame } = await openLogs()
    await frame.getByLabel('Search in these lines').fill('WELL')
    await waitFor('the lines with that word', async () => (await shown(frame)).join() === 'all is well')
    await frame.getByRole('button', { name: 'More about these lines' }).click()
    const coming = page.waitForEvent('download')
    await frame.getByRole('menuitem', { name: 'Download CSV' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/\.logs\.csv$/)
    const [head, row, ...rest] = parse(await text(await download.createReadStream())) as string[][]
    expect(head).toEqual(['timestamp', 'level', 'message', 'cluster', 'service_name'])
    expect(row?.slice(1)).toEqual(['', 'all is well', 'eu', 'prometheus'])
    expect(row?.[0]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{9}Z$/)
    expect(rest).toEqual([])
    await frame.getByLabel('Search in these lines').fill('no such thing')
    await frame.getByText('No line in this range holds “no such thing”.').waitFor()
    await page.close()
  })

  test('are narrowed by a span that is dragged over the chart, and all there again after a double click', async () => {
    say('early', 50)
    say('late', 12) // not past what a chart shows that was asked for some seconds ago
    const { page, frame } = await openLogs()
    const has = async (text: string) => (await shown(frame)).includes(text)
    await waitFor('both lines', async () => (await has('early')) && (await has('late')))
    const chart = frame.locator('figure[aria-busy="false"] .u-over')
    const box = await waitFor('a chart to drag over', () => chart.boundingBox())
    await page.mouse.move(box.x + box.width * 0.5, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 4, box.y + 50, { steps: 6 })
    await page.mouse.up()
    await waitFor('only the lines of the span', async () => (await has('late')) && !(await has('early')))
    await chart.dblclick({ position: { x: 40, y: 20 } })
    await waitFor('all lines again', () => has('early'))
    await page.close()
  })

  test('are operated by keyboard alone, and followed as they come', async () => {
    const { page, frame } = await openPanel(browser, `${site.address}/chart`, 'ready')
    await frame.locator('figure').click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('l')
    await waitFor('the lines', async () => (await shown(frame)).length >= 2)
    await waitFor('the search to have the focus', () => frame.evaluate('document.activeElement.type === "search"'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await frame.getByRole('button', { name: 'Pause', exact: true }).waitFor()
    say('just now')
    await waitFor('the new line', async () => (await shown(frame))[0] === 'just now', { ms: 15_000 })
    await frame.locator('.log-text').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await frame.locator('.log-labels').getByText('cluster').waitFor()
    await page.keyboard.press('Escape')
    await waitFor('the logs to close', async () => (await frame.locator('.logs').count()) === 0)
    await page.close()
  })

  test('come five hundred at a time, older ones when one scrolls there', async () => {
    for (let index = 0; index < 700; index++) say(`line ${index}`, 6 + index / 100)
    const { page, frame } = await openLogs()
    await waitFor('the first page', async () => (await shown(frame)).length === 500)
    await frame.locator('.logs-scroll').evaluate(box => box.scrollTo(0, box.scrollHeight))
    await waitFor('the older ones', async () => (await shown(frame)).length > 700)
    expect(new Set(await shown(frame)).size).toBe((await shown(frame)).length)
    await page.close()
  })

  test('leave out a label by a press, and take it in again', async () => {
    const { page, frame } = await openLogs()
    await waitFor('the lines', async () => (await shown(frame)).length > 0)
    await frame.getByText('Why these lines').click()
    await frame.getByRole('button', { name: 'Leave out job' }).click()
    await frame.getByText('cannot be told from all others').waitFor()
    await page.close()
  })

  test('get their query tried on the settings page, before anything is saved', async () => {
    const page = await browser.openOwn('options.html#connections')
    await page
      .getByRole('button', { name: /^Edit 127.*$/ })
      .last()
      .click()
    await page.getByLabel('Query', { exact: true }).fill('{service_name="${job}",cluster="eu"}')
    const link = `${prometheus.address}/graph?g0.expr=${encodeURIComponent('up{job="prometheus"}')}&g0.tab=0`
    await page.getByLabel('Link to the chart').fill(link)
    say('tried')
    await page.keyboard.press('Enter')
    await page.getByText('{service_name="prometheus",cluster="eu"}').waitFor()
    await page.getByText('job: prometheus (of the chart’s query)').waitFor()
    expect(await page.getByLabel('The newest lines').innerText()).toContain('tried')
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.close()
  })

  test('are there at once from the browser’s own menu on the chart’s link, and so are the link over its range, CSV and source', async () => {
    const page = await browser.context.newPage()
    await page.goto(`${site.address}/chart`)
    const linkUrl = await page.locator('#block a').evaluate(link => (link as HTMLAnchorElement).href)
    const logs = await openedBy({ menuItemId: 'logs', linkUrl })
    await logs.locator('.log-words').first().waitFor()
    expect(logs.url()).not.toContain('begin')
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const link = await openedBy({ menuItemId: 'link', linkUrl })
    await link.getByText('Link copied').waitFor()
    expect(await link.evaluate('navigator.clipboard.readText()')).toMatch(/g0\.end_input=\d{4}/)
    const csv = await openedBy({ menuItemId: 'csv', linkUrl })
    expect((await csv.waitForEvent('download')).suggestedFilename()).toMatch(/\.csv$/)
    const source = await openedBy({ menuItemId: 'source', linkUrl })
    await source.waitForURL(`${prometheus.address}/**`)
    await Promise.all([page, logs, link, csv, source].map(one => one.close()))
  })

  test('and their chart are listed where an incident is declared from their page', async () => {
    const { page } = await openPanel(browser, `${site.address}/chart`, 'ready')
    const form = await openedBy({ menuItemId: 'declare', pageUrl: page.url(), frameId: 0 }, page.url())
    const box = form.getByRole('group', { name: 'Charts in view on that page' }).getByRole('checkbox')
    expect(await box.isChecked()).toBe(true)
    expect(await form.getByLabel('Title').inputValue()).toBe('A page')
    expect(await accessibilityTrouble(form)).toEqual([])
    await Promise.all([page, form].map(one => one.close()))
  })

  /** What the browser opens once somebody chose an entry of its menu, which no test can press. */
  async function openedBy(info: Record<string, unknown>, tabUrl?: string): Promise<Page> {
    const coming = browser.context.waitForEvent('page')
    const worker = await browser.worker()
    await worker.evaluate(
      async ([chosen, url]) => {
        const { chrome } = globalThis as unknown as { chrome: MenuWorld }
        const [tab] = url === undefined ? [] : await chrome.tabs.query({ url })
        chrome.contextMenus.onClicked.dispatch(chosen, tab)
      },
      [info, tabUrl] as const,
    )
    return coming
  }

  test('two panels side by side stay apart when one of them opens its logs', async () => {
    const page = await browser.context.newPage()
    await page.setViewportSize({ width: 1400, height: 900 })
    await page.goto(`${site.address}/many`)
    await panelsIn(page, 'ready', 2)
    const [one] = panelFrames(page, browser)
    await one?.getByRole('button', { name: 'More actions' }).click()
    await one?.getByRole('menuitem', { name: 'View logs' }).click()
    await waitFor('more room', async () => {
      const boxes = await page
        .locator('tocsin-panel')
        .evaluateAll(all => all.map(panel => panel.getBoundingClientRect().toJSON()))
      const [first, second] = boxes as { top: number; bottom: number; height: number }[]
      return first && second && first.height > 600 && second.top >= first.bottom
    })
    const [, other] = panelFrames(page, browser)
    await one?.locator('.log-text').first().hover()
    const cursor = other?.locator('.u-cursor-x')
    await waitFor('the cursor of the other chart', async () =>
      cursor?.evaluate(line => !line.classList.contains('u-off') && line.getBoundingClientRect().left > 0),
    )
    await page.close()
  })
})
