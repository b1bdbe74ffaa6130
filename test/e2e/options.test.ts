import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { freePort } from '#test/servers/free-port.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startPrometheus, type Prometheus } from '#test/servers/prometheus.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { connectByHand, pairByHand } from './extension-steps.ts'

describeWith('chromium', 'prometheus')('options', () => {
  let relay: TestRelay
  let prometheus: Prometheus
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, prometheus, browser] = await Promise.all([startRelay(), startPrometheus(), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([relay?.stop(), prometheus?.stop()])
  })

  test('a wrong code is refused in a sentence, and may be tried again', async () => {
    const page = await browser.openOwn('options.html')
    await page.getByLabel('Relay address').fill(relay.address)
    await page.getByLabel('Pairing code').fill('ABCD-EFGH')
    await page.getByRole('button', { name: 'Pair', exact: true }).click()
    const said = page.getByRole('status').filter({ hasText: /code/i })
    await said.waitFor()
    expect(await said.innerText()).toMatch(/\.$/)
    expect(await page.getByLabel('Relay address').inputValue()).toBe(relay.address)
    await page.close()
  })

  test('a relay that is not there is named', async () => {
    const port = await freePort()
    const page = await browser.openOwn('options.html')
    await page.getByLabel('Relay address').fill(`http://127.0.0.1:${port}`)
    await page.getByLabel('Pairing code').fill('ABCD-EFGH')
    await page.getByRole('button', { name: 'Pair', exact: true }).click()
    await page
      .getByRole('status')
      .filter({ hasText: `127.0.0.1:${port}` })
      .waitFor()
    await page.close()
  })

  test('a good code pairs, and every section is accessible', async () => {
    await pairByHand(browser, relay)
    for (const section of ['relay', 'sites', 'connections', 'about']) {
      const page = await browser.openOwn(`options.html#${section}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await accessibilityTrouble(page), section).toEqual([])
      await page.close()
    }
  })

  test.each(['As you', 'By the relay'] as const)('a connection asked “%s” is checked, good and bad', async who => {
    const port = await freePort()
    await connectByHand(browser, `${prometheus.address}/${who === 'As you' ? 'graph' : 'query'}?g0.expr=up`, who)
    await connectByHand(browser, `http://127.0.0.1:${port}/graph?g0.expr=up`, who)
    const page = await browser.openOwn('options.html#connections')
    const check = async (host: string) => {
      const item = page.getByRole('listitem').filter({ hasText: host })
      await item.getByRole('button', { name: /^Check/ }).click()
      return item.getByRole('status')
    }
    const good = await check(new URL(prometheus.address).host)
    await good.filter({ hasText: /Connected: Prometheus \d/ }).waitFor()
    const bad = await check(`127.0.0.1:${port}`)
    await bad.filter({ hasText: /\.$/ }).waitFor()
    expect(await bad.innerText()).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}|answer|reach`))
    await page.getByRole('button', { name: new RegExp(`^Remove .*${prometheus.port}`) }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: new URL(prometheus.address).host })
      .waitFor({ state: 'detached' })
    await page.close()
  })
})
