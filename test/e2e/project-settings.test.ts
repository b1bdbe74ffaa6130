import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { alertmanagerPayload } from './alertmanager-payload.ts'
import { pairByHand } from './extension-steps.ts'

describeWith('chromium')('a project’s settings', () => {
  let relay: TestRelay
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await relay?.stop()
  })

  const settings = () => relay.api<Record<string, unknown>>('GET', '/projects/default/settings')

  test('without a relay lead to pairing; a setting is found by what is in its section', async () => {
    const page = await browser.openOwn('options.html#incidents')
    await page.getByText('Pair this browser with one first.').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByLabel('Find a setting').fill('quiet hours')
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Notifications'])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
    await page.getByLabel('Find a setting').fill('no such thing')
    await page.getByText('No setting is called so.').waitFor()
    await page.close()
    await pairByHand(browser, relay)
  })

  test('of incidents are saved as they are filled in, and what is wrong is said at its field', async () => {
    await relay.api('POST', '/projects/default/templates', { name: 'Outage', body: '/severity high' })
    const page = await browser.openOwn('options.html#incidents=default')
    await page.getByLabel(/^Create an incident/).uncheck()
    await page.getByText('Saved').waitFor()
    await page.getByLabel('Incident template').selectOption('Outage')
    await page.getByLabel('Labels', { exact: true }).fill('incident, shop, incident')
    await page.getByLabel('One incident for').selectOption('alerts that agree in labels')
    await page.getByLabel('These labels').fill('namespace , alertname')
    await page.getByLabel('Open the same incident again within').fill('soon')
    await page.getByText('Enter a number of minutes from 0 to 10080.').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByLabel('Open the same incident again within').fill('30')
    await page.close() // in the middle of a word
    await waitFor('all of it', async () => {
      const now = await settings()
      return now.reopenMinutes === 30 && now
    })
    expect(await settings()).toMatchObject({
      createIncident: false,
      template: 'Outage',
      labels: ['incident', 'shop'],
      grouping: { by: 'labels', labels: ['namespace', 'alertname'] },
      reopenMinutes: 30,
    })
  })

  test('an inlet is made, its key shown once, tried, renewed and removed', async () => {
    const page = await browser.openOwn('options.html#inlets')
    await page.getByLabel('Name').fill('Shop <b>cluster</b>')
    await page.getByRole('button', { name: 'Create the inlet' }).click()
    const item = page.getByRole('listitem').filter({ hasText: 'Shop <b>cluster</b>' })
    await item.getByText('Copy the key now').waitFor()
    const [url = '', key = ''] = await item.locator('code').allInnerTexts()
    expect(await item.locator('pre').innerText()).toContain(key)
    const deliver = (with_: string) =>
      fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${with_}`, 'content-type': 'application/json' },
        body: alertmanagerPayload([
          { labels: { alertname: 'X' }, fingerprint: 'x', startsAt: new Date().toISOString() },
        ]),
      })
    expect((await deliver(key)).status).toBe(200)
    await item.getByRole('button', { name: /^Send a test alert/ }).click()
    await item.getByText(/was taken in/).waitFor()
    await item.getByText(/^Last delivery/).waitFor()
    await item.getByRole('button', { name: /^New key/ }).click()
    await item.getByText('The old key works for another hour.').waitFor()
    const renewed = (await item.locator('code').allInnerTexts())[1] ?? ''
    expect(renewed).not.toBe(key)
    expect((await deliver(renewed)).status).toBe(200)
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.reload()
    await item.waitFor()
    expect(await item.getByText('Copy the key now').count()).toBe(0)
    await item.getByRole('button', { name: 'Switch off' }).click()
    await item.getByText('off', { exact: true }).waitFor()
    expect((await deliver(renewed)).status).toBe(403)
    await item.getByRole('button', { name: /^Remove/ }).click()
    await item.getByRole('button', { name: 'Really remove' }).click()
    await waitFor('it to be gone', async () => (await item.count()) === 0)
    await page.close()
  })

  test('any JSON is made an alert, by keyboard: tried as it is typed, saved, and then used', async () => {
    type Made = { id: string; url: string; key: string }
    const made = await relay.api<Made>('POST', '/projects/default/inlets', { kind: 'generic', name: 'Probe' })
    const deliver = async (state: string) => {
      const headers = { authorization: `Bearer ${made.key}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ id: 7, check: { name: 'Disk <b>full</b>', prio: 'red' }, state })
      expect((await fetch(made.url, { method: 'POST', headers, body })).status).toBe(200)
    }
    await deliver('alarm') // without a mapping it is an alert without a name
    const page = await browser.openOwn('options.html#inlets')
    const item = page.getByRole('listitem').filter({ hasText: 'Probe' })
    await item.getByRole('button', { name: 'Mapping of Probe' }).press('Enter')
    const editor = item.getByRole('form', { name: 'Mapping of Probe' })
    const preview = editor.getByRole('region', { name: 'What it becomes' })
    await preview.getByText('New: Alert').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    const type = async (label: string, text: string) => {
      await editor.getByLabel(label, { exact: true }).focus()
      await page.keyboard.type(text)
    }
    await type('Title', 'check.name')
    await preview.locator('.card-title', { hasText: 'Disk <b>full</b>' }).waitFor()
    await type('Severity', 'check.priority')
    await editor.getByText('Nothing stands there in this payload.').waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('check.prio')
    await editor.getByText('What the sender’s words for severity mean').press('Enter')
    await type('High', 'red, orange')
    await type('Fingerprint', 'id')
    await type('End or state', 'state')
    await preview.getByText('The alert is over.').waitFor()
    await type('Words that mean it is over', 'OK')
    await preview.getByText('An alert begins, or goes on.').waitFor()
    await preview.getByText('High', { exact: true }).waitFor()
    await editor.getByText('Changes are not saved yet.').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.keyboard.press('Enter')
    await editor.getByText('Saved', { exact: true }).waitFor()
    await editor.getByRole('button', { name: 'Close' }).press('Enter')
    await waitFor('the focus where it was', () =>
      item.getByRole('button', { name: 'Mapping of Probe' }).evaluate(button => button === document.activeElement),
    )
    await deliver('alarm')
    await deliver('ok')
    const { items } = await relay.api<{ items: object[] }>('GET', '/projects/default/alerts?q=Disk')
    expect(items).toMatchObject([{ title: 'Disk <b>full</b>', severity: 'high', status: 'resolved' }])
    await page.close()
  })

  test('a member is added, given another role, and removed; a refusal is a sentence', async () => {
    const page = await browser.openOwn('options.html#members')
    await page.getByText('Nobody is a member yet.').waitFor()
    const add = async (email: string) => {
      await page.getByLabel('Name').fill('Olga')
      await page.getByLabel('E-mail address').fill(email)
      await page.getByRole('button', { name: 'Add' }).click()
    }
    await add('nowhere')
    await page.locator('.status.bad').waitFor()
    await add('olga@example.net')
    await page.getByText('Olga is a member now.').waitFor()
    await page.getByLabel('Role of Olga').selectOption('Owner')
    await page.getByText('Saved').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    const { items } = await relay.api<{ items: object[] }>('GET', '/projects/default/members')
    expect(items).toMatchObject([{ email: 'olga@example.net', role: 'owner' }])
    await page.getByRole('button', { name: 'Remove Olga' }).click()
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('button', { name: 'Remove Olga' }).click()
    await page.getByRole('button', { name: 'Really remove' }).click()
    await page.getByText('Nobody is a member yet.').waitFor()
    await page.close()
  })

  test('another project is chosen in the list, and stays in the address', async () => {
    await relay.api('POST', '/projects', { slug: 'bank', name: 'Bank' })
    const page = await browser.openOwn('options.html#members')
    await page.getByLabel('Project', { exact: true }).selectOption('Bank')
    await waitFor('its address', () => page.url().endsWith('#members=bank'))
    await page.getByRole('link', { name: 'Inlets' }).click()
    await page.getByText('There is no inlet yet').waitFor()
    await page.close()
  })
})
