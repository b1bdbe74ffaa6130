import type { Page } from 'playwright'
import type { ExtendedChromium } from '#test/servers/chromium.ts'
import { servePages } from '#test/servers/page-server.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import type { Figure } from './figure.ts'

/** What panels cost the page they stand in. @param link of a graph, without its expression */
export async function pageFigures(browser: ExtendedChromium, link: (expr: string) => string): Promise<Figure[]> {
  const list = (count: number, gap: number) =>
    Array.from({ length: count }, (_, at) => `<p style="margin:0 0 ${gap}px">${anchor(link(`up+${at}`))}</p>`).join('')
  const site = await servePages({
    '/grows': { html: `<!doctype html><title>Grows</title><p>${anchor(link('up'))}</p><div id="feed"></div>` },
    '/twenty': { html: `<!doctype html><title>Twenty</title><p>${linksIn(20, link)}</p>` },
    '/hundred': { html: `<!doctype html><title>Hundred</title>${list(100, 100)}` },
  })
  const figures: Figure[] = [
    {
      what: 'watcher, CPU per 1,000 added nodes',
      figure: (await growing(browser, `${site.address}/grows`)) - (await growing(browser, 'about:blank')),
      unit: 'ms',
      limit: 2,
      beside: 'half of them links, none of ours',
    },
    {
      what: '20 panels in view, to the last one painted',
      figure: await twenty(browser, `${site.address}/twenty`),
      unit: 'ms',
      limit: 2000,
      beside: 'a page tall enough to see all',
    },
    ...(await hundred(browser, `${site.address}/hundred`)),
  ]
  await site.stop()
  return figures
}

/** Milliseconds of script for a thousand nodes that a page adds, its own work included; no watcher is in a blank page. */
async function growing({ context }: ExtendedChromium, url: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(url)
  if (url === 'about:blank') await page.setContent('<div id="feed"></div>')
  else await page.locator('tocsin-panel[data-state="ready"]').waitFor()
  const client = await context.newCDPSession(page)
  await client.send('Performance.enable')
  const script = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000
  }
  const rounds = 20
  const before = await script()
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(async () => {
      const nodes = '<p><a href="https://example.net/x">x</a></p>'.repeat(500)
      document.querySelector('#feed')?.insertAdjacentHTML('beforeend', nodes)
      await new Promise(resolve => setTimeout(() => requestIdleCallback(resolve), 100))
    })
  }
  const spent = (await script()) - before
  await page.close()
  return spent / rounds
}

async function twenty({ context }: ExtendedChromium, url: string): Promise<number> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1200, height: 3800 })
  await page.goto(url, { waitUntil: 'commit' })
  const start = performance.now()
  await waitFor('20 panels', async () => (await ready(page)) === 20, { every: 10 })
  const spent = performance.now() - start
  await page.close()
  return spent
}

/** 100 panels: how many hold a frame at once, and the page's heap after it was scrolled through and back. */
async function hundred({ context }: ExtendedChromium, url: string): Promise<Figure[]> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('tocsin-panel[data-state="ready"]').first().waitFor()
  await waitFor('100 panels', async () => (await page.locator('tocsin-panel').count()) === 100)
  const client = await context.newCDPSession(page)
  const heap = async () => {
    await client.send('HeapProfiler.collectGarbage')
    return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6
  }
  const before = await heap()
  let most = 0
  const height = await page.evaluate(() => document.body.scrollHeight)
  for (const top of [...steps(height), ...steps(height).toReversed()]) {
    await page.evaluate(to => new Promise(done => (scrollTo(0, to), setTimeout(done, 150))), top)
    most = Math.max(most, await page.locator('tocsin-panel iframe').count())
  }
  const after = await heap()
  await page.close()
  return [
    { what: '100 panels, frames at once', figure: most, unit: '', limit: 25, beside: 'scrolled through and back' },
    {
      what: '100 panels, heap gained',
      figure: after - before,
      unit: 'MB',
      limit: 2,
      beside: `${before.toFixed(1)} MB before`,
    },
  ]
}

function steps(height: number): number[] {
  return Array.from({ length: Math.ceil(height / 1500) }, (_, at) => at * 1500)
}

function ready(page: Page): Promise<number> {
  return page.locator('tocsin-panel[data-state="ready"]').count()
}

function linksIn(count: number, link: (expr: string) => string): string {
  return Array.from({ length: count }, (_, at) => anchor(link(`up+${at}`))).join(' ')
}

function anchor(href: string): string {
  return `<a href="${href.replaceAll('&', '&amp;')}">graph</a>`
}
