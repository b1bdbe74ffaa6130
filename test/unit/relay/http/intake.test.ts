import { describe, expect, test } from 'vitest'
import { Problem } from '#shared/relay-api/problem.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const deep = '['.repeat(200) + ']'.repeat(200)

async function counts({ ask }: TempApp) {
  const read = async (path: string) =>
    ((await (await ask('GET', path, { as: 'viewer' })).json()) as { items: [] }).items
  const incidents = await read('/api/v1/projects/default/incidents?state=all')
  const alerts = await read('/api/v1/projects/default/alerts')
  return { incidents: incidents.length, alerts: alerts.length }
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = Problem.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}

describe('a webhook', () => {
  test('is answered with the incidents that are on disk by then', async () => {
    const temp = await tempApp()
    const response = await temp.ask('POST', '/in/inlet2', { token: temp.key, json: notification() })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual([{ iid: 1, title: '5xx above 10/s' }])
    expect(await counts(temp)).toEqual({ incidents: 1, alerts: 1 })
  })

  test('may carry its key as bearer, as basic password, or in the path', async () => {
    const { ask, key } = await tempApp()
    const raw = JSON.stringify(notification())
    const basic = `Basic ${Buffer.from(`anybody:${key}`).toString('base64')}`
    expect((await ask('POST', '/in/inlet2', { raw, headers: { authorization: `BEARER ${key}` } })).status).toBe(200)
    expect((await ask('POST', '/in/inlet2', { raw, headers: { authorization: basic } })).status).toBe(200)
    expect((await ask('POST', `/in/inlet2/${key}`, { raw })).status).toBe(200)
  })

  test.each([
    ['an unknown inlet', { path: '/in/nowhere' }, 404, 'not-found'],
    ['no key', { token: undefined }, 401, 'signed-out'],
    ['a wrong key', { token: 'tocsin_wrong' }, 401, 'signed-out'],
    ['a wrong key in the path', { path: '/in/inlet2/wrong', token: undefined }, 401, 'signed-out'],
    ['an empty body', { raw: '' }, 400, 'bad-input'],
    ['not JSON', { raw: '{"alerts": [' }, 400, 'bad-input'],
    ['not UTF-8', { raw: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, 'bad-input'],
    ['too big', { raw: `"${'x'.repeat(1024 * 1024)}"` }, 400, 'too-large'],
    ['too deep', { raw: deep }, 400, 'too-large'],
    ['no notification', { raw: '[]' }, 422, 'bad-shape'],
    ['alerts of the wrong type', { raw: JSON.stringify(notification([], { alerts: 3 })) }, 422, 'bad-shape'],
    ['only a bad alert', { raw: JSON.stringify(notification([wireAlert({ startsAt: 'soon' })])) }, 422, 'bad-shape'],
  ])('with %s keeps nothing', async (_what, given, status, code) => {
    const temp = await tempApp()
    const asked = {
      path: '/in/inlet2',
      token: temp.key as string | undefined,
      raw: JSON.stringify(notification()),
      ...given,
    }
    const response = await temp.ask('POST', asked.path, asked)
    const problem = await problemOf(response)
    expect([problem.status, problem.code]).toEqual([status, code])
    expect(await counts(temp)).toEqual({ incidents: 0, alerts: 0 })
    expect(temp.logged()).not.toContain(temp.key)
  })

  test('a wrong shape names the field', async () => {
    const { ask, key } = await tempApp()
    const alert = wireAlert({ startsAt: 'soon' })
    const problem = await problemOf(await ask('POST', '/in/inlet2', { token: key, json: notification([alert]) }))
    expect(problem.field).toContain('startsAt')
  })

  test('a good alert beside a bad one is kept, and the bad one is named', async () => {
    const temp = await tempApp()
    const bad = wireAlert({ fingerprint: 'b', startsAt: 'sööön' })
    const json = notification([bad, wireAlert()])
    const response = await temp.ask('POST', '/in/inlet2', { token: temp.key, json })
    expect(response.status).toBe(200)
    expect(await response.json()).toHaveLength(1)
    const rejected = JSON.parse(response.headers.get('tocsin-rejected') ?? '') as { field: string }[]
    expect(rejected).toHaveLength(1)
    expect(rejected[0]?.field).toMatch(/^alerts\.0/)
    expect(await counts(temp)).toEqual({ incidents: 1, alerts: 1 })
  })

  test('to an inlet that is off is refused, with the right key only', async () => {
    const { ask, key } = await tempApp()
    await ask('PATCH', '/api/v1/projects/default/inlets/inlet2', { as: 'admin', json: { active: false } })
    expect((await ask('POST', '/in/inlet2', { token: key, json: notification() })).status).toBe(403)
    expect((await ask('POST', '/in/inlet2', { token: 'wrong', json: notification() })).status).toBe(401)
  })

  test('after a rotation both keys open, until the old one’s time is over', async () => {
    const { ask, key, clock } = await tempApp()
    const path = '/api/v1/projects/default/inlets/inlet2/rotate'
    const rotated = (await (await ask('POST', path, { as: 'admin', json: { overlapMinutes: 5 } })).json()) as {
      key: string
    }
    const statusWith = async (token: string) =>
      (await ask('POST', '/in/inlet2', { token, json: notification() })).status
    expect([await statusWith(key), await statusWith(rotated.key)]).toEqual([200, 200])
    clock.ms += 5 * 60_000
    expect([await statusWith(key), await statusWith(rotated.key)]).toEqual([401, 200])
    expect((await ask('POST', path, { as: 'admin' })).status).toBe(200) // without a body: the default overlap
  })

  test('is never told that there are too many', async () => {
    const { ask, key } = await tempApp()
    for (let turn = 0; turn < 70; turn++) expect((await ask('POST', '/in/inlet2', { token: 'wrong' })).status).toBe(401)
    const all = Array.from({ length: 100 }, () => ask('POST', '/in/inlet2', { token: key, json: notification() }))
    expect(new Set((await Promise.all(all)).map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('is told to come again when the store is in trouble', async () => {
    const temp = await tempApp()
    const { token, json } = { token: temp.key, json: notification() }
    await temp.relay.database.close()
    const response = await temp.ask('POST', '/in/inlet2', { token, json })
    expect((await problemOf(response)).code).toBe('unavailable')
    expect(response.headers.get('retry-after')).toBe('5')
    expect((await temp.ask('GET', '/readyz')).status).toBe(503)
    expect((await temp.ask('GET', '/healthz')).status).toBe(200)
    const metrics = await (await temp.ask('GET', '/metrics')).text()
    expect(metrics).toContain('tocsin_database_up 0')
    expect(metrics).toContain('tocsin_deliveries_total{status="503"} 1')
  })
})
