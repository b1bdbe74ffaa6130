import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { servePages } from '#test/servers/page-server.ts'
import { startPrometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { panelGzipBytes, watcherBytes } from '#test/house/built/weight.ts'
import { connectByHand, pairByHand } from '#test/e2e/extension-steps.ts'
import { csvFigures } from './csv-download.ts'
import type { Figure } from './figure.ts'
import { frozenFigures } from './frozen.ts'
import { hoverTime } from './hover.ts'
import { inboxFigures } from './inbox.ts'
import { pageFigures } from './page-figures.ts'
import { pictureFigures } from './pictures.ts'

const expr = 'rate(prometheus_http_requests_total[10s])'

test('figures', async () => {
  const [relay, prometheus] = await Promise.all([startRelay(), startPrometheus()])
  const query = `${prometheus.address}/api/v1/query_range?query=${encodeURIComponent(expr)}&step=1`
  const link = graph(prometheus.address, expr)
  const foreign = Array.from({ length: 10_000 }, (_, n) => `<a href="https://example.net/${n}">${n}</a>`).join(' ')
  const site = await servePages({
    '/foreign': { html: `<!doctype html><title>Links</title><p>${foreign}</p>` },
    '/chart': {
      html: `<!doctype html><title>Chart</title><p><a href="${link.replaceAll('&', '&amp;')}">chart</a></p>`,
    },
  })
  const browser = await launchChromium()
  const without = await scriptTime(browser, `${site.address}/foreign`)
  await pairByHand(browser, relay)
  await connectByHand(browser, link, 'As you')
  const withPlaces = await scriptTime(browser, `${site.address}/foreign`)
  const painted = await timeToChart(browser, `${site.address}/chart`)
  const ofPages = await pageFigures(browser, one => graph(prometheus.address, one))
  const raw = await timed(async () => {
    const now = Math.floor(Date.now() / 1000)
    await (await fetch(`${query}&start=${now - 60}&end=${now}`)).text()
  })
  const figures: Figure[] = [
    {
      what: 'watcher, minified',
      figure: watcherBytes('chrome-mv3'),
      unit: 'B',
      limit: 10_000,
      beside: 'Refined GitHub: 698 kB of source',
    },
    {
      what: 'panel code, gzip',
      figure: panelGzipBytes('chrome-mv3'),
      unit: 'B',
      limit: 75_000,
      beside: 'uPlot alone: 22,807 B',
    },
    {
      what: 'watcher, CPU on 10,000 foreign links',
      figure: withPlaces,
      unit: 'ms',
      limit: 10,
      beside: `unpaired: ${without.toFixed(1)} ms`,
    },
    {
      what: 'link in view to chart painted',
      figure: painted,
      unit: 'ms',
      limit: 400,
      beside: `the bare query: ${raw.toFixed(1)} ms`,
    },
    ...ofPages,
    {
      what: 'cursor moved over 20 × 2,000 points',
      figure: await hoverTime(),
      unit: 'ms',
      limit: 4,
      beside: 'a frame at 60 Hz: 16.7 ms',
    },
    {
      what: 'relay, start to ready',
      figure: await restartTime(relay),
      unit: 'ms',
      limit: 1000,
      beside: 'existing database',
    },
    ...(await inboxFigures()),
    ...(await pictureFigures()),
    ...(await frozenFigures()),
    ...(await csvFigures()),
    {
      what: 'relay, idle memory',
      figure: idleMegabytes(relay),
      unit: 'MB',
      limit: 120,
      beside: 'OneUptime: 14,000 MB',
    },
    {
      what: 'one durable alert, one at a time',
      figure: await alertTime(relay),
      unit: 'ms',
      limit: 50,
      beside: 'Keep: 60 ms an alert (16.7/s)',
    },
  ]
  await browser.close()
  await Promise.all([relay.stop(), prometheus.stop(), site.stop()])
  console.table(
    figures.map(({ what, figure, unit, limit, beside }) => ({
      what,
      figure: `${figure.toFixed(1)} ${unit}`,
      limit: `${limit} ${unit}`,
      ratio: (figure / limit).toFixed(2),
      beside,
    })),
  )
  expect(figures.map(({ figure }) => figure).filter(Number.isNaN)).toEqual([])
})

function graph(address: string, query: string): string {
  return `${address}/graph?g0.expr=${encodeURIComponent(query)}&g0.tab=0&g0.range_input=1m`
}

/** Milliseconds that the extension's scripts ran in a page, by Chromium's own count. */
async function scriptTime({ context }: ExtendedChromium, url: string): Promise<number> {
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  await client.send('Performance.enable')
  await page.goto(url)
  await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve, { timeout: 3000 })))
  const { metrics } = await client.send('Performance.getMetrics')
  await page.close()
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000
}

async function timeToChart({ context }: ExtendedChromium, url: string): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < 5; run++) {
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'commit' })
    runs.push(await timed(() => page.locator('tocsin-panel[data-state="ready"]').waitFor()))
    await page.close()
  }
  return runs.toSorted((a, b) => a - b)[2] ?? NaN
}

async function restartTime(relay: TestRelay): Promise<number> {
  await relay.kill()
  return timed(() => relay.start())
}

function idleMegabytes(relay: TestRelay): number {
  const status = readFileSync(`/proc/${relay.pid()}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024
}

async function alertTime({ webhook }: TestRelay): Promise<number> {
  const headers = { authorization: `Bearer ${webhook.key}`, 'content-type': 'application/json' }
  const count = 200
  const all = await timed(async () => {
    for (let index = 0; index < count; index++) {
      const body = JSON.stringify(notification([wireAlert({ fingerprint: `bench${index}` })]))
      await (await fetch(webhook.url, { method: 'POST', headers, body })).text()
    }
  })
  return all / count
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
