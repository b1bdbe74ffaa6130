import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { pairByHand } from './extension-steps.ts'

describeWith('chromium')('a project’s destinations and deliveries', () => {
  let relay: TestRelay
  let browser: ExtendedChromium
  let listener: Server
  const heard: string[] = []

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
    listener = createServer((request, response) => {
      heard.push(request.url ?? '')
      response.writeHead(request.url === '/gone' ? 410 : 204).end()
    })
    await new Promise<void>(listening => listener.listen(0, '127.0.0.1', listening))
    await pairByHand(browser, relay)
  })
  afterAll(async () => {
    listener?.close()
    await browser?.close()
    await relay?.stop()
  })

  test('a destination is made, tried, changed without its secret, and removed', async () => {
    const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
    const page = await browser.openOwn('options.html#destinations')
    await page.getByText('There is no destination yet').waitFor()
    await page.getByLabel('Goes to').selectOption('A webhook')
    await page.getByRole('button', { name: 'Create the destination' }).click()
    await page.getByText('Enter a name, such as the channel’s.').waitFor()
    await page.getByLabel('Name').fill('Pager <b>one</b>')
    await page.getByLabel('Address', { exact: true }).fill('nowhere')
    await page.getByRole('button', { name: 'Create the destination' }).click()
    await page.getByText(/must be an http or https address/).waitFor()
    await page.getByLabel('Address', { exact: true }).fill(`${address}/hear`)
    await page.getByLabel('Comment', { exact: true }).uncheck()
    await page.getByLabel('Severity', { exact: true }).selectOption('High or worse')
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByRole('button', { name: 'Create the destination' }).click()

    const list = page.getByRole('list', { name: 'Destinations' })
    await list.getByText('Nothing was sent there yet.').waitFor()
    await list.getByRole('button', { name: /^Send a test message/ }).click()
    await list.getByText('“Pager <b>one</b>” has taken the test message.').waitFor()
    expect(heard).toEqual(['/hear'])

    await list.getByRole('button', { name: /^Edit/ }).click()
    expect(await list.getByLabel('Address', { exact: true }).inputValue()).toBe('')
    expect(await list.getByLabel('Comment', { exact: true }).isChecked()).toBe(false)
    await list.getByLabel('Name').fill('Pager two')
    await list.getByLabel(/^Quiet hours/).check()
    expect(await accessibilityTrouble(page)).toEqual([])
    await list.getByRole('button', { name: 'Save' }).click()
    await list.getByText('Saved').waitFor()
    const { items } = await relay.api<{ items: object[] }>('GET', '/projects/default/destinations')
    expect(items).toMatchObject([
      { name: 'Pager two', rule: { minSeverity: 'high', digestMinutes: 0, quietHours: { from: '22:00' } } },
    ])
    await list.getByRole('button', { name: /^Send a test message/ }).click()
    await waitFor('the secret to be still there', () => heard.length === 2)

    await list.getByRole('button', { name: /^Edit/ }).click()
    await list.getByLabel('Address', { exact: true }).fill(`${address}/gone`)
    await list.getByRole('button', { name: 'Save' }).click()
    await list.getByRole('button', { name: /^Send a test message/ }).click()
    await list.locator('.status.bad').waitFor()
    await list.getByRole('button', { name: 'Switch off' }).click()
    await list.getByText('off', { exact: true }).waitFor()
    await list.getByRole('button', { name: 'Remove Pager two' }).click()
    await list.getByRole('button', { name: 'Really remove' }).click()
    await page.getByText('There is no destination yet').waitFor()
    await page.close()
  })

  test('what an inlet got lately is shown with its answers', async () => {
    const inlet = await relay.api<{ url: string; key: string }>('POST', '/projects/default/inlets', {
      kind: 'generic',
      name: 'Sensor',
    })
    const deliver = (body: string) =>
      fetch(inlet.url, {
        method: 'POST',
        headers: { authorization: `Bearer ${inlet.key}`, 'content-type': 'application/json' },
        body,
      })
    await deliver(JSON.stringify({ title: 'Too hot', api_token: 'hidden-one' }))
    await deliver('{')
    const page = await browser.openOwn('options.html#inlets')
    const item = page.getByRole('listitem').filter({ hasText: 'Sensor' }).first()
    await item.getByRole('button', { name: /^Recent deliveries/ }).click()
    const deliveries = item.getByRole('region', { name: /^Recent deliveries/ }).getByRole('listitem')
    await waitFor('both', async () => (await deliveries.count()) === 2)
    expect(await deliveries.nth(0).innerText()).toMatch(/^400/)
    await deliveries.nth(1).getByText('1 alert was kept.').click()
    await deliveries.nth(1).getByText('Too hot').waitFor()
    expect(await deliveries.nth(1).innerText()).not.toContain('hidden-one')
    expect(await accessibilityTrouble(page)).toEqual([])
    await item.getByRole('button', { name: /^Hide deliveries/ }).click()
    await waitFor('them to be away', async () => (await deliveries.count()) === 0)
    await page.close()
  })
})
