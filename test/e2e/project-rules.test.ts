import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { alertmanagerPayload } from './alertmanager-payload.ts'
import { pairByHand } from './extension-steps.ts'

describeWith('chromium')('a project’s rules and templates', () => {
  let relay: TestRelay
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
    await pairByHand(browser, relay)
    const startsAt = new Date().toISOString()
    await fetch(relay.webhook.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' },
      body: alertmanagerPayload([
        { labels: { alertname: 'DiskFull', team: 'shop', severity: 'critical' }, fingerprint: 'a', startsAt },
        { labels: { alertname: 'Slow', team: 'bank', severity: 'warning' }, fingerprint: 'b', startsAt },
      ]),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await relay?.stop()
  })

  test('a template shows what it makes while it is typed; a broken one says why and is not saved', async () => {
    const page = await browser.openOwn('options.html#templates')
    await page.getByText('There is no template yet.').waitFor()
    await page.getByLabel('Name').fill('Out/age')
    await page.getByLabel('Text').fill('Look: **{{ title }}** <b>x</b>\n/severity high')
    const preview = page.getByRole('region', { name: 'Preview' })
    await preview.locator('strong').waitFor()
    expect(await preview.locator('b').count()).toBe(0)
    await preview.getByText('/severity high').waitFor()
    await page.getByText('Values', { exact: true }).click()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Insert severity', exact: true }).click()
    expect(await page.getByLabel('Text').inputValue()).toMatch(/high\{\{ severity \}\}$/)
    await page.getByLabel('Text').fill('{% if %}')
    await preview.locator('.status.bad').waitFor()
    await page.getByRole('button', { name: 'Create the template' }).click()
    await page.locator('form > .status.bad').waitFor()
    await page.getByLabel('Text').fill('Look: {{ title }}')
    await page.getByRole('button', { name: 'Create the template' }).click()
    const list = page.getByRole('list', { name: 'Templates' })
    await list.getByRole('button', { name: 'Edit of Out/age' }).click()
    await list.getByLabel('Text').fill('Look again: {{ title }}')
    await list.getByRole('button', { name: 'Save' }).click()
    await list.getByText('Saved').waitFor()
    expect(await relay.api('GET', '/projects/default/templates/Out%2Fage')).toMatchObject({
      body: 'Look again: {{ title }}',
    })
    await page.close()
  })

  test('a rule is made, tried on past alerts, moved, changed and removed', async () => {
    await relay.api('POST', '/projects/default/rules', { name: 'First', action: 'keep' })
    const page = await browser.openOwn('options.html#rules')
    const list = page.getByRole('list', { name: 'Rules' })
    await list.getByText('For all alerts').waitFor()
    await page.getByLabel('Name').fill('Shop')
    await page.getByLabel('What is looked at').selectOption('label …')
    await page.getByLabel('Label', { exact: true }).fill('team')
    await page.getByLabel('How').selectOption('=~')
    await page.getByLabel('Text', { exact: true }).fill('sh(op')
    await page.getByRole('button', { name: 'Create the rule' }).click()
    await page.locator('form > .status.bad').waitFor()
    await page.getByLabel('Text', { exact: true }).fill('sh.*')
    await page.getByRole('button', { name: 'Try on past alerts' }).click()
    await page.getByText('It would decide about 0 of the last 2 alerts.').waitFor()
    await page.getByLabel('Template').selectOption('Out/age')
    await page.getByLabel('Labels').fill('shop, urgent')
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Create the rule' }).click()
    await list.getByText('team=~"sh.*"').waitFor()

    await list.getByRole('button', { name: 'Try earlier: Shop' }).click()
    const names = async () => {
      const { items } = await relay.api<{ items: { name: string }[] }>('GET', '/projects/default/rules')
      return items.map(({ name }) => name).join()
    }
    await waitFor('the other order', async () => (await names()) === 'Shop,First')
    await waitFor('it to show', async () => (await list.getByRole('listitem').first().innerText()).startsWith('Shop'))
    await list.getByRole('button', { name: 'Edit of Shop' }).click()
    await list.getByRole('button', { name: 'Try on past alerts' }).click()
    await list.getByText('It would decide about 1 of the last 2 alerts.').waitFor()
    await list.getByText('DiskFull').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await list.getByLabel('Then').selectOption('drop it')
    await list.getByRole('button', { name: 'Save' }).click()
    await list.getByText('Saved').waitFor()
    const { items } = await relay.api<{ items: object[] }>('GET', '/projects/default/rules')
    expect(items[0]).toMatchObject({
      name: 'Shop',
      action: 'drop',
      matchers: [{ field: 'label:team', op: '=~', value: 'sh.*' }],
      labels: ['shop', 'urgent'],
    })
    await list.getByRole('button', { name: 'Remove First' }).click()
    await list.getByRole('button', { name: 'Really remove' }).click()
    await waitFor('it to be gone', async () => (await names()) === 'Shop')
    await page.close()
  })
})
