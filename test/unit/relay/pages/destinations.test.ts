import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { destinationKinds, type Destination } from '#shared/model/destination.ts'
import { openSecret } from '#relay/outbox/destination-secret.ts'
import { notifiers } from '#relay/notifiers/registry.ts'
import { claimNotices, listNotices, settleNotices } from '#relay/store/notices.ts'
import { findDestination } from '#relay/store/destinations.ts'
import { notification } from '#test/factories/notification.ts'
import { readPage, sendForm } from '#test/factories/page-visitor.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const path = '/default/destinations'
const shut = { TOCSIN_PUBLIC_URL: 'https://ops.example.net' }
const url = 'https://hooks.example.net/very-secret'
const filled = {
  kind: 'webhook',
  name: 'Ops',
  active: 'on',
  'secret.url': url,
  changes: ['opened', 'closed'],
  minSeverity: 'high',
  quietFrom: '22:00',
  quietTo: '07:00',
  quietZone: 'Europe/Berlin',
  digest: '15',
}

async function all(temp: TempApp): Promise<Destination[]> {
  const response = await temp.ask('GET', '/api/v1/projects/default/destinations', { as: 'admin' })
  return ((await response.json()) as { items: Destination[] }).items
}

async function added(fields: Record<string, string | string[]> = {}) {
  const temp = await tempApp()
  const sent = await sendForm(temp, `${path}/new`, { ...filled, ...fields })
  const page = sent.headers.get('location') ?? ''
  const id = page.split('/').pop() ?? ''
  const secrets = async () => {
    const row = await findDestination(temp.relay.database.read, temp.project.id, id)
    return row && openSecret(temp.relay.secretBox, row)
  }
  return { temp, sent, page, id, secrets }
}

describe('the form of a destination', () => {
  test.each(destinationKinds)('%s: asks for everything that its kind keeps', kind => {
    const { options, secret, fields } = notifiers[kind]
    for (const [part, schema] of Object.entries({ options, secret })) {
      const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
      expect(
        fields
          .filter(field => field.part === part)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(names.sort())
    }
  })

  test('adds one with its rule, and never shows its secret again', async () => {
    const { temp, sent, page } = await added()
    expect(sent.status).toBe(303)
    expect((await all(temp))[0]).toMatchObject({
      name: 'Ops',
      active: true,
      rule: {
        changes: ['opened', 'closed'],
        minSeverity: 'high',
        quietHours: { from: '22:00', to: '07:00', zone: 'Europe/Berlin' },
        digestMinutes: 15,
      },
    })
    const { html } = await readPage(temp, page)
    expect(html).not.toContain('very-secret')
    expect(html).toMatch(/value="22:00"/)
    const list = (await readPage(temp, path)).html
    expect(list).toContain('Opened, closed · from High · quiet 22:00–07:00, Europe/Berlin · gathered for 15 min')
    expect(list).not.toContain('very-secret')
  })

  test('an empty secret stays, a new one replaces it, and an optional one can be forgotten', async () => {
    const key = 'whsec_' + 'A'.repeat(40)
    const { temp, page, secrets } = await added({ 'secret.signingSecret': key })
    const { 'secret.url': _, ...unchanged } = filled
    await sendForm(temp, page, { ...unchanged, name: 'Renamed', 'secret.url': '', 'secret.signingSecret': '' })
    expect(await secrets()).toEqual({ url, signingSecret: key })
    await sendForm(temp, page, { ...unchanged, 'secret.url': `${url}-2`, forget: 'signingSecret' })
    expect(await secrets()).toEqual({ url: `${url}-2` })
    expect((await sendForm(temp, page, { ...unchanged, forget: 'url' })).html).toContain('Address: it cannot be empty.')
    expect(await secrets()).toEqual({ url: `${url}-2` })
  })

  test('options are lists where their kind says so, and without a tick it is off', async () => {
    const { active: _, ...off } = filled
    const temp = await tempApp()
    const mail = { ...off, kind: 'email', 'options.to': 'a@example.net,\r\nb@example.net\r\n', changes: [] }
    const { headers } = await sendForm(temp, `${path}/new`, mail)
    expect((await all(temp))[0]).toMatchObject({
      active: false,
      options: { to: ['a@example.net', 'b@example.net'] },
      rule: { changes: [] },
    })
    expect((await readPage(temp, headers.get('location') ?? '')).html).toContain(
      'a@example.net\nb@example.net</textarea>',
    )
    expect((await readPage(temp, path)).html).toContain('No change')
  })

  test.each([
    [{ name: ' ' }, 'Name: it cannot be empty.'],
    [{ 'secret.url': '' }, 'Address: it cannot be empty.'],
    [{ 'secret.url': 'ftp://x' }, 'Address: must be an http or https address.'],
    [{ quietZone: 'Mars/Base' }, 'Time zone: must be a time zone such as Europe/Berlin.'],
    [{ quietTo: '' }, 'Quiet until: must be a time of day such as 22:00.'],
    [{ digest: '5000' }, 'Gather for: it must be a number of minutes up to 1440.'],
    [{ digest: 'x' }, 'Gather for: it must be a number of minutes up to 1440.'],
    [{ kind: 'email', 'options.to': 'nobody' }, 'Addresses, one a line: must be a mail address.'],
    [{ kind: 'slack', 'secret.url': '' }, 'Bot token: give a bot token, or the address of an incoming webhook.'],
  ])('%j is refused under the field’s name, and what was typed stays', async (wrong, words) => {
    const temp = await tempApp()
    const { status, html } = await sendForm(temp, `${path}/new`, { ...filled, ...wrong })
    expect([status, /role="alert"[^>]*>([^<]*)</.exec(html)?.[1]]).toEqual([422, words])
    expect(html).not.toContain('very-secret')
    expect(html).toMatch(/value="high" selected/)
    expect(await all(temp)).toEqual([])
  })

  test('kinds and destinations that are not there', async () => {
    const temp = await tempApp()
    expect((await readPage(temp, `${path}/new?kind=pigeon`)).status).toBe(404)
    expect((await readPage(temp, `${path}/nothing`)).status).toBe(404)
    expect((await sendForm(temp, `${path}/nothing/test`)).status).toBe(404)
  })

  test('a test message says what came of it, and deleting leads back', async () => {
    const { temp, page } = await added({ 'secret.url': 'http://169.254.169.254/x' })
    const { html } = await sendForm(temp, `${page}/test`)
    expect(html).toMatch(/role="alert"[^>]*>[^<]*must not be asked by this relay/)
    expect((await sendForm(temp, `${page}/delete`)).headers.get('location')).toBe(path)
    expect(await all(temp)).toEqual([])
  })
})

test('what was never sent is seen at its destination, and sent again from there', async () => {
  const { temp, page, id } = await added({ minSeverity: 'unknown', quietFrom: '', quietTo: '', digest: '' })
  await temp.receive(notification())
  const { read, write } = temp.relay.database
  await write(async tx => {
    const claimed = await claimNotices(tx, { now: temp.clock.ms, lease: temp.clock.ms + 1000, most: 9 })
    for (const group of claimed) await settleNotices(tx, group, { state: 'dead', lastError: 'It answered 404.' })
  })
  expect((await readPage(temp, path)).html).toContain('1 message was not sent')
  const { html } = await readPage(temp, page)
  expect(html).toMatch(/href="\/default\/incidents\/1#told"[^]*It answered 404\./)
  await sendForm(temp, `${page}/resend`)
  expect((await listNotices(read, 1))[0]).toMatchObject({ destination: id, state: 'waiting', attempts: 0 })
})

test('is for maintainers alone', async () => {
  const temp = await tempApp(shut)
  for (const as of ['viewer', 'responder'] as const) {
    expect((await readPage(temp, path, { as })).status).toBe(403)
    expect((await sendForm(temp, `${path}/new`, filled, { as })).status).toBe(403)
    expect((await readPage(temp, '/default/incidents', { as })).html).not.toContain(path)
  }
  const headers = { origin: 'https://evil.example.net' }
  expect((await sendForm(temp, `${path}/new`, filled, { as: 'admin', headers })).status).toBe(403)
  expect((await readPage(temp, '/default/incidents', { as: 'admin' })).html).toContain(path)
  expect((await readPage(temp, path)).headers.get('location')).toContain('/sign-in?path=%2Fdefault%2Fdestinations')
})
