import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { launchChromium, type ExtendedChromium } from '#test/servers/chromium.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'
import { alertmanagerPayload } from './alertmanager-payload.ts'
import { pairByHand } from './extension-steps.ts'

describeWith('chromium')('live', () => {
  let relay: TestRelay
  let browser: ExtendedChromium

  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([startRelay(), launchChromium()])
  })
  afterAll(async () => {
    await browser?.close()
    await relay?.stop()
  })

  const inWorker = async <T>(script: string) => (await browser.worker()).evaluate(script) as Promise<T>
  const badge = () => inWorker<string>('chrome.action.getBadgeText({})')
  const shown = async () => Object.keys(await inWorker<object>('chrome.notifications.getAll()'))

  async function fire(name: string, startsAt = new Date(), endsAt?: Date) {
    const labels = { alertname: name, severity: 'critical' }
    const ends = { startsAt: startsAt.toISOString(), ...(endsAt ? { endsAt: endsAt.toISOString() } : {}) }
    const alert = { labels, fingerprint: name, ...ends }
    const answer = await fetch(relay.webhook.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' },
      body: alertmanagerPayload([alert]),
    })
    expect(answer.status).toBe(200)
  }

  async function listen(token: string, after?: number) {
    const url = `${relay.address.replace('http', 'ws')}/api/v1/events/socket${after === undefined ? '' : `?after=${after}`}`
    const socket = new WebSocket(url, ['tocsin', token])
    const said: { kind: string; id?: number }[] = []
    socket.on('message', data => said.push(JSON.parse(String(data)) as { kind: string }))
    const closed = new Promise<string>(resolve => {
      socket.on('unexpected-response', (_, response) => resolve(`refused ${response.statusCode}`))
      socket.on('close', () => resolve('closed'))
      socket.on('error', () => undefined)
    })
    return { said, closed, close: () => socket.close() }
  }

  test('the socket tells what happens, resumes without a gap, and lets nobody in without a token', async () => {
    expect(await (await listen('wrong')).closed).toBe('refused 401')
    const { token } = await relay.api<{ token: string }>('POST', '/tokens', { name: 'Reader', role: 'viewer' })
    const first = await listen(token)
    await waitFor('the beginning', () => first.said[0]?.kind === 'listening')
    await fire('Before')
    await waitFor('what happened', () => first.said.some(({ kind }) => kind === 'incident-opened'))
    const last = first.said.at(-1)?.id ?? 0
    first.close()
    await fire('Meanwhile')
    const second = await listen(token, last)
    await waitFor('what was missed', () => second.said.some(({ kind }) => kind === 'incident-opened'))
    const ids = second.said.flatMap(({ id }) => id ?? [])
    expect(ids).toEqual(ids.map((_, index) => last + 1 + index))
    second.close()
  })

  test('notifications are switched on in the settings, and saved as they are chosen', async () => {
    await pairByHand(browser, relay)
    const page = await browser.openOwn('options.html#notifications')
    await page.getByLabel('Show notifications of new incidents').click()
    await page.getByText('Saved').waitFor()
    await page.getByLabel('Quiet hours').check()
    await page.getByLabel('Quiet from').waitFor()
    expect(await accessibilityTrouble(page)).toEqual([])
    await page.getByLabel('Quiet hours').uncheck()
    await page.reload()
    expect(await page.getByLabel('Show notifications of new incidents').isChecked()).toBe(true)
    expect(await page.getByLabel('Quiet hours').isChecked()).toBe(false)
    await page.close()
  })

  test('within two seconds the badge counts and the desktop tells; what is over is taken away', async () => {
    await waitFor('the badge', async () => (await badge()) === '2')
    expect(await shown()).toEqual([])
    const startsAt = new Date()
    await fire('New', startsAt)
    await waitFor('the count', async () => (await badge()) === '3', { ms: 2000 })
    await waitFor('the notification', async () => (await shown()).join() === `${relay.address} default#3`, { ms: 2000 })
    await fire('New', startsAt, new Date())
    await waitFor('its end', async () => (await shown()).length === 0, { ms: 4000 })
    await waitFor('the count', async () => (await badge()) === '2')
  })

  test('a storm is one notification, and an acknowledged incident none', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => fire(`Storm${index}`)))
    await waitFor('the count', async () => (await badge()) === '14')
    await waitFor('the storm', async () => (await shown()).length > 0)
    expect((await shown()).length).toBeLessThan(8)
    await inWorker(
      'chrome.notifications.getAll().then(all => Promise.all(Object.keys(all).map(id => chrome.notifications.clear(id))))',
    )
    await fire('Mine')
    await waitFor('the notification', async () => (await shown()).length === 1)
    const [id = ''] = await shown()
    await relay.api('POST', `/projects/default/incidents/${id.split('#')[1]}/acknowledge`)
    await waitFor('it to be taken away', async () => (await shown()).length === 0)
  })

  test('a relay that was away is heard again by itself, and tells nothing twice', async () => {
    await relay.kill()
    await relay.start()
    await fire('AfterAll')
    await waitFor('the notification', async () => (await shown()).length === 1, { ms: 15_000 })
    await waitFor('the count', async () => (await badge()) === '16')
    expect(await shown()).toHaveLength(1)
  })
})
