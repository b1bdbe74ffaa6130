import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { servePages, type PageServer } from '#test/servers/page-server.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { connectByHand, openPanel, pairByHand } from './extension-steps.ts'

const path = '/projects/default/alert-rules'

describeWith('chromium', 'prometheus')('alerts of a panel', () => {
  let prometheus: Prometheus
  let relay: TestRelay
  let site: PageServer
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[prometheus, relay, browser] = await Promise.all([startPrometheus(), startRelay(), launchChromium()])
    const page = (expr: string) => {
      const query = new URLSearchParams({ 'g0.expr': expr, 'g0.tab': '0', 'g0.range_input': '1m' })
      const href = `${prometheus.address}/graph?${query}`.replaceAll('&', '&amp;')
      return {
        html: `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p><a href="${href}">chart</a></p></main></html>`,
      }
    }
    const up = 'up{job="prometheus"}'
    site = await servePages({ '/plain': page(`3 + 0 * ${up}`), '/alert': page(`${up} > 0.5`) })
    await pairByHand(browser, relay)
    await connectByHand(browser, `${prometheus.address}/graph?g0.expr=up`, 'By the relay')
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), prometheus?.stop(), site?.stop()])
  })

  const rules = async () => (await relay.api<{ items: AlertRule[] }>('GET', path)).items

  async function openAlerts(at: string) {
    const { page, frame } = await openPanel(browser, site.address + at, 'ready')
    await frame.getByRole('button', { name: 'More actions' }).click()
    await frame.getByRole('menuitem', { name: 'Alerts', exact: true }).click()
    await frame.getByRole('dialog', { name: 'Alerts of this chart' }).waitFor()
    return { page, frame }
  }

  test('a threshold that is typed or dragged says when it would have fired, and is watched once it is saved', async () => {
    const { page, frame } = await openAlerts('/plain')
    const threshold = frame.getByLabel('Threshold', { exact: true })
    await threshold.fill('2')
    await frame.getByLabel('For at least').selectOption('at once')
    await frame.getByText(/^It would have fired once: from .* and still would\.$/).waitFor()

    const handle = frame.getByRole('slider', { name: 'Threshold, on the chart' })
    const box = (await handle.boundingBox())!
    await page.mouse.move(box.x + 80, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + 80, box.y - 400, { steps: 8 })
    await page.mouse.up()
    await frame.getByText('It would not have fired in this time.').waitFor()
    expect(Number(await threshold.inputValue())).toBeGreaterThan(3)
    await handle.press('ArrowDown')
    await handle.press('PageDown')
    await handle.press('PageDown')
    expect(Number(await threshold.inputValue())).toBeLessThan(3)

    await threshold.fill('much')
    await frame.getByRole('button', { name: 'Save alert' }).click()
    await frame.getByText('Write a number.').waitFor()
    expect(await rules()).toEqual([])

    await threshold.fill('2,5')
    await frame.getByLabel('Name').fill('Three is too much')
    await frame.getByLabel('Severity').selectOption('High')
    await frame.getByLabel('Runbook').fill('https://wiki.example.net/three')
    expect(await accessibilityTrouble(page)).toEqual([])
    await frame.getByRole('button', { name: 'Save alert' }).click()
    await frame.getByRole('list', { name: 'Alerts that watch this chart' }).getByText('Three is too much').waitFor()
    const [rule] = await rules()
    expect(rule).toMatchObject({
      name: 'Three is too much',
      operator: '>',
      threshold: 2.5,
      forSeconds: 0,
      severity: 'high',
      runbook: 'https://wiki.example.net/three',
    })
    await waitFor('the rule to fire', async () => (await rules())[0]?.state === 'firing')
    await page.close()

    const again = await openAlerts('/plain')
    await again.frame.getByText('Firing').waitFor()
    const opening = browser.context.waitForEvent('page')
    await again.frame.getByRole('button', { name: 'All alerts of default' }).click()
    const list = await opening
    await list.getByRole('link', { name: /Three is too much/ }).waitFor()
    const paths = [new URL(list.url()).pathname, `/default/alert-rules/${rule?.id}`]
    for (const colorScheme of ['light', 'dark'] as const) {
      await list.emulateMedia({ colorScheme })
      for (const width of [1000, 380]) {
        await list.setViewportSize({ width, height: 800 })
        for (const at of paths) {
          await list.goto(relay.address + at)
          expect(await accessibilityTrouble(list), `${at} at ${width}`).toEqual([])
          const wider = await list.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(wider, `${at} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
        }
      }
    }
    await list.close()
    await again.page.keyboard.press('Escape')
    await waitFor('the drawer to close', async () => (await again.frame.getByRole('dialog').count()) === 0)
    await again.page.close()
  })

  test('an alert’s own comparison is explained: its line, all of its values, and one sentence', async () => {
    const { page, frame } = await openPanel(browser, `${site.address}/alert`, 'ready')
    await frame.getByRole('button', { name: 'More actions' }).click()
    await frame.getByRole('menuitemradio', { name: 'Explain alert' }).click()
    await frame.getByText(/^> 0\.5 since \d\d:\d\d:\d\d, now 1\.$/).waitFor()
    await page.close()

    const plain = await openPanel(browser, `${site.address}/plain`, 'ready')
    await plain.frame.getByRole('button', { name: 'More actions' }).click()
    await plain.frame.getByRole('menuitem', { name: 'Alerts', exact: true }).waitFor()
    expect(await plain.frame.getByText('Explain alert').count()).toBe(0)
    await plain.page.close()
  })
})
