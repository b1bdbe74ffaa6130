import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { launchChromium } from '#test/servers/chromium.ts'
import { servePages } from '#test/servers/page-server.ts'
import { startPrometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { connectByHand, openPanel, pairByHand } from '#test/e2e/extension-steps.ts'

const folder = fileURLToPath(new URL('../../extension/screenshots/', import.meta.url))
const save = (page: Page, name: string) => page.screenshot({ path: `${folder}${name}.png` })

const problems = [
  ['Checkout error rate above 5 %', 'critical', 12],
  ['Disk will fill in 4 hours on db-eu-3', 'high', 41],
  ['Certificate of api.example.net expires in 6 days', 'medium', 125],
  ['Nightly import slower than usual', 'low', 420],
] as const

test('the pictures of the README', async () => {
  const [relay, prometheus] = await Promise.all([startRelay(), startPrometheus()])
  const stopTraffic = makeTraffic(prometheus.address)
  await fire(relay, prometheus.address)
  const wiki = await servePages({
    '/light': { html: wikiPage(prometheus.address, 'light') },
    '/dark': { html: wikiPage(prometheus.address, 'dark') },
  })
  const browser = await launchChromium({ deviceScaleFactor: 2 })
  await pairByHand(browser, relay)
  await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'As you')
  await waitFor('a minute of samples', async () => (await samplesOf(prometheus.address)) >= 75, { ms: 120_000 })
  for (const theme of ['light', 'dark'] as const) {
    const { page, frame } = await openPanel(browser, `${wiki.address}/${theme}`, 'ready')
    await page.setViewportSize({ width: 860, height: 560 })
    await frame.locator('.u-over').hover({ position: { x: 560, y: 80 } })
    await save(page, `panel-${theme}`)
    await page.close()
  }
  const popup = await browser.openOwn('popup.html')
  await popup.setViewportSize({ width: 400, height: 600 })
  await popup.getByRole('row').first().waitFor()
  await save(popup, 'popup')
  const options = await browser.openOwn('options.html#connections')
  await options.setViewportSize({ width: 1000, height: 640 })
  await options.getByText('Prometheus').first().waitFor()
  await save(options, 'options')
  const page = await browser.context.newPage()
  await page.setViewportSize({ width: 1100, height: 900 })
  for (const [name, path] of [
    ['first-run', '/'],
    ['incident', '/default/incidents/4'],
  ] as const) {
    await page.goto(relay.address + path)
    await page.locator('tocsin-panel[data-state="ready"]').first().waitFor({ timeout: 60_000 })
    await page.evaluate(showAsElsewhere)
    await save(page, name)
  }
  stopTraffic()
  await browser.close()
  await Promise.all([relay.stop(), prometheus.stop(), wiki.stop()])
  expect(problems).toHaveLength(4)
})

/** Folders as somebody else would have them: whose machine took the pictures is nobody's affair. Runs in the page. */
function showAsElsewhere(): void {
  for (const field of document.querySelectorAll('input')) {
    field.value = field.value.replace(/^.*(?=\/\.output\/)/, '~/tocsin')
  }
}

/** Requests that come and go, so that there is something to see. */
function makeTraffic(prometheus: string): () => void {
  let turn = 0
  const timer = setInterval(() => {
    turn += 1
    const busy = 2 + Math.sin(turn / 40) + (turn % 260 > 190 ? 3 : 0)
    const path = turn % 3 === 0 ? '/api/v1/labels' : '/api/v1/query?query=up'
    if (Math.random() * 6 < busy) void fetch(prometheus + path).catch(() => undefined)
  }, 100)
  return () => clearInterval(timer)
}

/** How often Prometheus has looked at itself by now; it does every second. */
async function samplesOf(prometheus: string): Promise<number> {
  const answer = await fetch(`${prometheus}/api/v1/query?query=${encodeURIComponent('count_over_time(up[5m])')}`)
  const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } }
  return Number(data.result[0]?.value[1] ?? 0)
}

async function fire(relay: TestRelay, prometheus: string): Promise<void> {
  const generatorURL = `${prometheus}/graph?g0.expr=${encodeURIComponent('rate(prometheus_http_requests_total[10s])')}&g0.tab=1`
  for (const [index, [summary, severity, minutes]] of problems.toReversed().entries()) {
    const labels = { alertname: 'Example', severity, service: 'checkout', namespace: 'shop' }
    const startsAt = new Date(Date.now() - minutes * 60_000).toISOString()
    const alert = wireAlert({ labels, startsAt, generatorURL, fingerprint: `f${index}`, annotations: { summary } })
    const headers = { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' }
    await fetch(relay.webhook.url, { method: 'POST', headers, body: JSON.stringify(notification([alert])) })
  }
}

function wikiPage(prometheus: string, theme: 'light' | 'dark'): string {
  const href = `${prometheus}/graph?g0.expr=${encodeURIComponent('sum by (handler) (rate(prometheus_http_requests_total[10s]))')}&amp;g0.tab=0&amp;g0.range_input=1m`
  const colors = theme === 'dark' ? 'background:#14171d;color:#e9ecf1' : 'background:#fff;color:#161b24'
  return `<!doctype html><html lang="en" style="color-scheme:${theme};${colors}"><title>Runbook</title>
<body style="font:16px/1.5 system-ui;max-width:760px;margin:32px auto;${colors}"><h1 style="font-size:22px">Runbook: slow answers</h1>
<p>Look at <a href="${href}" style="color:${theme === 'dark' ? '#6aa7ff' : '#1f6feb'}">the request rate of the last minute</a> first.</p>
<p>If it has dropped, the load balancer is the place to go on.</p></body></html>`
}
