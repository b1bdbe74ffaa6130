import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connections } from '#relay/db/tables/connections.ts'
import type { Panel } from '#shared/model/panel.ts'
import { notification } from '#test/factories/notification.ts'
import { appOrigin, tempApp, type TempApp } from '#test/factories/temp-app.ts'

const password = 'hunter2-hunter2'

/** A Prometheus that answers one series, counts questions and keeps what it was asked with. */
async function fakePrometheus(answer?: (request: IncomingMessage) => { status: number; body: unknown }) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const series = { metric: { __name__: 'up' }, values: [[1_767_225_600, '1']] }
    const good = request.url?.includes('buildinfo') ? { version: '3.1.0' } : { resultType: 'matrix', result: [series] }
    const { status, body } = answer?.(request) ?? { status: 200, body: { status: 'success', data: good } }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>(done => void server.listen(0, '127.0.0.1', () => done()))
  onTestFinished(() => void server.close())
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

async function connect({ ask }: TempApp, given: Record<string, unknown>) {
  const response = await ask('POST', '/api/v1/connections', { as: 'admin', json: { kind: 'prometheus', ...given } })
  return { status: response.status, body: (await response.json()) as { id: string; field?: string } }
}

async function draw({ ask }: TempApp, url: string, more: Record<string, unknown> = {}) {
  const response = await ask('POST', '/api/v1/panels/query', { as: 'viewer', json: { url, ...more } })
  return {
    status: response.status,
    body: (await response.json()) as Panel & { code: string; detail?: string; title: string },
  }
}

describe('connections', () => {
  test('credentials are written, used, and never shown', async () => {
    const temp = await tempApp()
    const { base, asked } = await fakePrometheus()
    const secret = { type: 'basic', username: 'reader', password }
    const made = await connect(temp, { baseUrl: `${base}/`, secret })
    expect(made).toMatchObject({ status: 201, body: { baseUrl: base, runs: 'relay' } })
    const check = await temp.ask('POST', `/api/v1/connections/${made.body.id}/check`, { as: 'viewer' })
    expect(await check.json()).toMatchObject({ ok: true, version: '3.1.0' })
    expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from(`reader:${password}`).toString('base64')}`)
    const shown = await (await temp.ask('GET', '/api/v1/connections', { as: 'admin' })).text()
    const stored = JSON.stringify(await temp.relay.database.read.select().from(connections))
    for (const text of [JSON.stringify(made.body), shown, stored, temp.logged()]) {
      expect(text).not.toContain(password)
      expect(text).not.toContain(Buffer.from(`reader:${password}`).toString('base64'))
    }
  })

  test('moving to another origin forgets the credentials', async () => {
    const temp = await tempApp()
    const [first, second] = [await fakePrometheus(), await fakePrometheus()]
    const { body } = await connect(temp, { baseUrl: first.base, secret: { type: 'bearer', token: password } })
    await temp.ask('PATCH', `/api/v1/connections/${body.id}`, { as: 'admin', json: { name: 'New name' } })
    await temp.ask('POST', `/api/v1/connections/${body.id}/check`, { as: 'viewer' })
    expect(first.asked[0]?.headers.authorization).toBe(`Bearer ${password}`)
    await temp.ask('PATCH', `/api/v1/connections/${body.id}`, { as: 'admin', json: { baseUrl: second.base } })
    await temp.ask('POST', `/api/v1/connections/${body.id}/check`, { as: 'viewer' })
    expect(second.asked[0]?.headers.authorization).toBeUndefined()
  })

  test('bad input names the field, and the same address twice is a conflict', async () => {
    const temp = await tempApp()
    for (const [given, field] of [
      [{ baseUrl: 'ftp://prometheus' }, 'baseUrl'],
      [{ baseUrl: 'http://me:pw@prometheus' }, 'baseUrl'],
      [{ baseUrl: 'http://p', headers: { 'X-A': 'a\r\nb: c' } }, 'headers.X-A'],
      [{ baseUrl: 'http://p', kind: 'tocsin' }, 'kind'],
      [{ baseUrl: 'http://p', secret: { type: 'bearer' } }, 'secret.token'],
    ] as const) {
      const { status, body } = await connect(temp, given)
      expect([status, body.field]).toEqual([422, field])
    }
    expect((await connect(temp, { baseUrl: 'http://p' })).status).toBe(201)
    expect((await connect(temp, { baseUrl: 'http://p/' })).status).toBe(409)
  })

  test('a check says in a sentence what is wrong', async () => {
    const temp = await tempApp()
    const said = async (baseUrl: string) => {
      const { body } = await connect(temp, { baseUrl })
      return (await temp.ask('POST', `/api/v1/connections/${body.id}/check`, { as: 'viewer' })).json()
    }
    expect(await said('http://127.0.0.1:1')).toEqual({ ok: false, sentence: '127.0.0.1:1 refused the connection.' })
    expect(await said('http://169.254.169.254')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('TOCSIN_EGRESS_DENY'),
    })
    const { base } = await fakePrometheus(() => ({ status: 401, body: {} }))
    expect(await said(base)).toMatchObject({ ok: false, sentence: expect.stringContaining('wants credentials') })
  })
})

describe('a panel query', () => {
  test('asks the connection once for the same picture, however many look', async () => {
    const temp = await tempApp()
    const { base, asked } = await fakePrometheus()
    await connect(temp, { baseUrl: base })
    const link = `${base}/graph?g0.expr=up&g0.range_input=1h`
    const answers = await Promise.all([draw(temp, link), draw(temp, link, { width: 801 }), draw(temp, link)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers[0]?.body.series).toHaveLength(1)
    expect(asked).toHaveLength(1)
    temp.clock.ms += 6000
    await draw(temp, link)
    expect(asked).toHaveLength(2)
  })

  test('asks nobody for links that no relay connection names', async () => {
    const temp = await tempApp()
    const { base, asked } = await fakePrometheus()
    const link = `${base}/graph?g0.expr=up&g0.range_input=1h`
    expect((await draw(temp, link)).body.code).toBe('unknown-host')
    await connect(temp, { baseUrl: base, runs: 'viewer' })
    expect((await draw(temp, link)).body.code).toBe('unsupported')
    expect((await draw(temp, 'https://example.net/')).body.code).toBe('bad-input')
    expect((await draw(temp, link, { part: 3 })).body.code).toBe('bad-input')
    expect(asked).toHaveLength(0)
  })

  test('hands on what Prometheus says about a bad expression, and asks again next time', async () => {
    const temp = await tempApp()
    const error = { status: 'error', errorType: 'bad_data', error: 'parse error: unclosed left parenthesis' }
    const { base, asked } = await fakePrometheus(() => ({ status: 400, body: error }))
    await connect(temp, { baseUrl: base })
    const link = `${base}/graph?g0.expr=rate(&g0.range_input=1h`
    const { status, body } = await draw(temp, link)
    expect([status, body.title, body.detail]).toEqual([422, error.error, 'rate('])
    await draw(temp, link)
    expect(asked).toHaveLength(2)
  })

  test('draws the relay’s own statistics by its public address and by the one in use', async () => {
    const temp = await tempApp({ TOCSIN_PUBLIC_URL: 'https://ops.example.net/tocsin' })
    await temp.receive(notification())
    for (const base of ['https://ops.example.net/tocsin', appOrigin]) {
      const { status, body } = await draw(
        temp,
        `${base}/api/v1/projects/default/stats?by=severity&from=now-1h&to=now%2B1h`,
      )
      expect(status).toBe(200)
      const sum = body.series.flatMap(({ values }) => values).reduce<number>((all, value) => all + (value ?? 0), 0)
      expect(sum).toBe(1)
      expect((await draw(temp, `${base}/api/v1/projects/none/stats`)).status).toBe(404)
    }
    expect((await draw(temp, 'https://other.example.net/api/v1/projects/default/stats')).body.code).toBe('unknown-host')
  })

  test('a statistic finer than anybody can draw is refused', async () => {
    const { ask } = await tempApp()
    const path = '/api/v1/projects/default/stats?from=now-1000d&to=now&step=1'
    expect((await ask('GET', path, { as: 'viewer' })).status).toBe(400)
    expect((await ask('GET', '/api/v1/projects/default/stats?from=never', { as: 'viewer' })).status).toBe(400)
  })
})
