import { afterAll, beforeAll, expect, test } from 'vitest'
import { firefoxOrigin, launchFirefox } from '#test/servers/firefox.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { chartPages } from './chart-pages.ts'

describeWith('firefox', 'prometheus')('firefox', () => {
  let relay: TestRelay
  let prometheus: Prometheus
  let site: PageServer
  let firefox: Awaited<ReturnType<typeof launchFirefox>>

  beforeAll(async () => {
    ;[relay, prometheus, firefox] = await Promise.all([startRelay(), startPrometheus(), launchFirefox()])
    site = await servePages({
      ...chartPages(prometheus.address, 'http://stranger.invalid'),
      '/frame': { html: `<!doctype html><title>Frame</title><iframe src="${firefoxOrigin}/panel.html"></iframe>` },
    })
  })
  afterAll(async () => {
    await firefox?.close()
    await Promise.all([relay?.stop(), prometheus?.stop(), site?.stop()])
  })

  test('the extension loads, pairs through its options page, and a link becomes a chart', async () => {
    expect(firefox.addOn).toBe('tocsin@tocsin.dev')
    await relay.api('POST', '/connections', { kind: 'prometheus', baseUrl: prometheus.address, runs: 'relay' })
    const options = await ownPage(firefox, 'options.html', site)
    await options.locator('aria/Relay address').fill(relay.address)
    await options.locator('aria/Pairing code').fill(await relay.pairingCode())
    await options.locator('aria/Pair[role="button"]').click()
    await options.waitForSelector('text/Paired')

    const page = await firefox.browser.newPage()
    await page.goto(`${site.address}/chart`)
    const state = () => page.$eval('tocsin-panel', panel => panel.getAttribute('data-state'))
    await waitFor('the panel to be ready', async () => (await state()) === 'ready', { ms: 40_000 })
    const frame = await waitFor('its frame', () => page.frames().find(one => one.url().startsWith(firefoxOrigin)))
    const label = await frame.$eval('figure', figure => figure.getAttribute('aria-label'))
    expect(label).toContain('rate(prometheus_http_requests_total[10s])')
  })
})

/** One of the add-on's own pages. Automation may not navigate to one, so a frame of ours goes there from inside a page. */
async function ownPage({ browser }: Awaited<ReturnType<typeof launchFirefox>>, path: string, site: PageServer) {
  const page = await browser.newPage()
  await page.goto(`${site.address}/frame`)
  const frame = await waitFor('our frame', () => page.frames().find(one => one.url().startsWith(firefoxOrigin)))
  await frame.evaluate(to => location.assign(to), path)
  return waitFor(path, () => page.frames().find(one => one.url().startsWith(`${firefoxOrigin}/${path}`)))
}
