import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FrozenChart, FrozenPanel } from '#shared/model/frozen-chart.ts'
import type { Note } from '#shared/model/note.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { temporaryFolder } from '#test/servers/temporary-folder.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { openPanel, pairByHand } from './extension-steps.ts'

const counter = 'prometheus_http_requests_total{handler="/metrics"}'
const incident = '/projects/default/incidents/1'

describeWith('chromium', 'prometheus')('an incident whose Prometheus is gone', () => {
  let prometheus: Prometheus
  let relay: TestRelay
  let browser: ExtendedChromium
  /** A chart over a time that has passed, a sample a second, whatever its width. */
  let link = ''
  let live = ''
  let site: PageServer
  let copied = ''
  let axeOnDialog: string[] = []
  let axeOnAttached: string[] = []

  beforeAll(async () => {
    ;[prometheus, relay, browser] = await Promise.all([startPrometheus(), startRelay(), launchChromium()])
    await relay.api('POST', '/connections', { kind: 'prometheus', baseUrl: prometheus.address, runs: 'relay' })
    await waitFor('ten seconds of samples', async () => {
      const expr = encodeURIComponent(`count_over_time(${counter}[1m])`)
      const answer = await fetch(`${prometheus.address}/api/v1/query?query=${expr}`)
      const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } }
      return Number(data.result[0]?.value[1]) >= 10 || undefined
    })
    link = `${prometheus.address}/graph?${new URLSearchParams({
      'g0.expr': counter,
      'g0.tab': '0',
      'g0.range_input': '1m',
      'g0.end_input': new Date(Date.now() - 2000).toISOString().slice(0, 19).replace('T', ' '),
      'g0.step_input': '1',
    })}`
    await relay.api('POST', '/projects/default/incidents', {
      title: 'Slow',
      severity: 'high',
      body: `[chart](${link})`,
    })
    await frozenFor('opened')
    live = await drawing('?charts=live')
    await relay.api('PATCH', incident, { state: 'closed' })
    await frozenFor('closed')
    await freezeByHand()
    await prometheus.stop()
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), site?.stop()])
  })

  /** From the panel of a page, as somebody does who looks at it. Its link is then what they copied. */
  async function freezeByHand(): Promise<void> {
    await relay.api('POST', '/projects/default/incidents', { title: 'Somebody looks at it', severity: 'critical' })
    await pairByHand(browser, relay)
    site = await servePages({
      '/chart': {
        html: `<!doctype html><title>Chart</title><p><a href="${link.replaceAll('&', '&amp;')}">chart</a></p>`,
      },
    })
    const { page, frame } = await openPanel(browser, `${site.address}/chart`, 'ready')
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await attachByKeyboard(frame)
    await frame.getByRole('button', { name: 'More actions' }).click()
    await frame.getByRole('menuitem', { name: 'Freeze' }).click()
    const choice = frame.getByRole('button', { name: /Somebody looks at it/ })
    await choice.waitFor()
    axeOnDialog = await accessibilityTrouble(frame)
    await choice.click()
    await frame.getByText('Frozen with default#2.').waitFor()
    await frame.getByRole('button', { name: 'Copy link to it' }).click()
    await frame.getByRole('dialog').waitFor({ state: 'detached' }) // once it is copied
    await page.mouse.click(980, 880)
    copied = await page.evaluate(() => navigator.clipboard.readText())
    await page.close()
  }

  /** By keyboard alone, up to the comment that the relay has then. */
  async function attachByKeyboard(frame: Frame): Promise<void> {
    await frame.getByRole('button', { name: 'More actions' }).press('Enter')
    await frame.getByRole('menuitem', { name: 'Attach to incident' }).press('Enter')
    const choice = frame.getByRole('button', { name: /Somebody looks at it/ })
    await choice.waitFor()
    await frame.getByRole('button', { name: 'Close' }).press('Tab')
    await frame.page().keyboard.press('Enter')
    await frame.getByText('Attached to default#2.').waitFor()
    axeOnAttached = await accessibilityTrouble(frame)
    await frame.page().keyboard.press('Escape')
    await frame.getByRole('dialog').waitFor({ state: 'detached' })
  }

  function frozenFor(occasion: FrozenChart['occasion']): Promise<FrozenChart> {
    return waitFor(
      `what is frozen when it is ${occasion}`,
      async () => {
        const { items } = await relay.api<{ items: FrozenChart[] }>('GET', `${incident}/frozen`)
        return items.find(one => one.occasion === occasion)
      },
      { ms: 20_000, also: relay.log },
    )
  }

  /** The first chart of the incident's page, as it is drawn, without the marks of the incident itself. */
  async function drawing(query = ''): Promise<string> {
    const page = await (await fetch(`${relay.address}/default/incidents/1${query}`)).text()
    return /<path d="(M[^"]*)" stroke="var/.exec(page)?.[1] ?? ''
  }

  test('draws the same, to the last point', async () => {
    expect(live).toMatch(/^M.*L/)
    expect(await drawing()).toBe(live)
    expect(await drawing('?charts=live')).toBe(live) // nothing but the frozen one is left
  })

  test('keeps what its Prometheus said, every sample', async () => {
    const { id } = await frozenFor('closed')
    const { panel } = await relay.api<FrozenPanel>('GET', `${incident}/frozen/${id}`)
    expect(panel.series[0]?.labels).toMatchObject({ job: 'prometheus' })
    const samples = panel.series[0]?.values.filter(value => value !== null) ?? []
    expect(samples.length).toBeGreaterThan(0)
    expect(samples.every(value => Number.isInteger(value) && value > 0)).toBe(true)
  })

  test.each(['light', 'dark'] as const)(
    'has a page that says so, and axe finds nothing on it, %s',
    async colorScheme => {
      const page = await browser.context.newPage()
      await page.emulateMedia({ colorScheme })
      for (const width of [1000, 380]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto(`${relay.address}/default/incidents/1`)
        await page.getByText('Frozen').first().waitFor()
        expect(await accessibilityTrouble(page), `at ${width}`).toEqual([])
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wider, `${width} scrolls sideways`).toBeLessThanOrEqual(0)
      }
      await page.close()
    },
  )

  test('is one file that a browser without a network shows, and axe finds nothing in it', async () => {
    const folder = temporaryFolder('export')
    const file = join(folder.path, 'incident.html')
    writeFileSync(file, await (await fetch(`${relay.address}/default/incidents/1/export.html`)).text())
    const page = await browser.context.newPage()
    const asked: string[] = [] // besides what the extension loads of itself
    const wrong: string[] = []
    page.on('request', request => void asked.push(request.url()))
    page.on('console', message => void (message.type() === 'error' && wrong.push(message.text())))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(pathToFileURL(file).href)
      expect(
        await page
          .locator('figure svg')
          .first()
          .evaluate(chart => chart.getBoundingClientRect().height),
      ).toBeGreaterThan(200)
      expect(await accessibilityTrouble(page)).toEqual([])
    }
    expect(asked.filter(url => /^(?:https?|data):/.test(url))).toEqual([])
    expect(wrong).toEqual([])
    await page.close()
    folder.remove()
  })

  test('draws, for whoever opens the incident, the chart that somebody attached to it', async () => {
    expect(axeOnAttached).toEqual([])
    const page = await (await fetch(`${relay.address}/default/incidents/2`)).text()
    expect(/<path d="(M[^"]*)" stroke="var/.exec(page)?.[1]).toMatch(/^M.*L/)
    const { items } = await relay.api<{ items: Note[] }>('GET', '/projects/default/incidents/2/notes')
    expect(items.filter(({ kind }) => kind === 'comment').map(({ body }) => body)).toEqual([
      expect.stringMatching(/^\[.+\]\(<http.*g0\.end_input=.*>\)$/),
    ])
  })

  test('still draws, in a page, the chart that somebody froze there and whose link they kept', async () => {
    expect(axeOnDialog).toEqual([])
    expect(copied).toMatch(/\/default\/incidents\/2\/frozen\/[\w-]+$/)
    const again = await servePages({
      '/note': { html: `<!doctype html><title>Note</title><p><a href="${copied}">then</a></p>` },
    })
    const { page, frame } = await openPanel(browser, `${again.address}/note`, 'ready')
    await frame.getByText(/^Frozen .* by /).waitFor()
    expect(await frame.getByText('Live').count()).toBe(0)
    expect(await frame.locator('.legend').innerText()).toContain('/metrics')
    await page.close()
    await again.stop()
  })
})
