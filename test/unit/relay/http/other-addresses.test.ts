import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { gitlabAddresses } from '#shared/format/sender-snippets.ts'
import type { Inlet, IntakeKind } from '#shared/model/inlet.ts'
import { notification } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

async function addInlet({ ask }: TempApp, kind: IntakeKind, change?: object): Promise<Inlet & { key: string }> {
  const made = await ask('POST', '/api/v1/projects/default/inlets', { as: 'admin', json: { kind, name: kind } })
  expect(made.status).toBe(201)
  const inlet = (await made.json()) as Inlet & { key: string }
  const path = `/api/v1/projects/default/inlets/${inlet.id}`
  if (change) expect((await ask('PATCH', path, { as: 'admin', json: change })).status).toBe(200)
  return inlet
}

async function alertsOf({ ask }: TempApp) {
  const answer = await ask('GET', '/api/v1/projects/default/alerts', { as: 'viewer' })
  return ((await answer.json()) as { items: { title: string; status: string }[] }).items
}

const tooBig = `"${'x'.repeat(1024 * 1024)}"`

describe('GitLab’s addresses', () => {
  test('Prometheus: size, then shape, then key; bare statuses; groups may stay in the path', async () => {
    const temp = await tempApp()
    const post = (path: string, given: object) => temp.ask('POST', path, given)
    const path = '/default/prometheus/alerts/notify.json'
    const bare = async (response: Response) => [response.status, await response.text()]
    expect(await bare(await post(path, { token: 'wrong', raw: tooBig }))).toEqual([400, ''])
    expect(await bare(await post(path, { token: 'wrong', json: {} }))).toEqual([422, ''])
    expect(await bare(await post(path, { token: 'wrong', json: notification() }))).toEqual([401, ''])
    expect(await bare(await post('/nowhere/prometheus/alerts/notify.json', { json: notification() }))).toEqual([
      404,
      '',
    ])
    const taken = await post(`/group/sub${path}`, { token: temp.key, json: notification() })
    expect([taken.status, await taken.json()]).toEqual([200, [{ iid: 1, title: '5xx above 10/s' }]])
  })

  test('generic: size, then active, then key; an Alertmanager’s payload is known there, too', async () => {
    const temp = await tempApp()
    const path = '/default/alerts/notify.json'
    const status = async (given: object) => (await temp.ask('POST', path, given)).status
    expect(await status({ token: 'wrong', raw: tooBig })).toBe(400)
    expect(await status({ token: 'wrong', json: { title: 'Disk full' } })).toBe(403)
    const { key } = await addInlet(temp, 'generic')
    expect(await status({ token: 'wrong', json: { title: 'Disk full' } })).toBe(401)
    expect(await status({ token: key, json: { title: 'Disk full' } })).toBe(200)
    expect(await status({ token: key, json: notification() })).toBe(200)
    expect((await alertsOf(temp)).map(({ title }) => title).toSorted()).toEqual(['5xx above 10/s', 'Disk full'])
  })

  test('a named inlet, by its id', async () => {
    const temp = await tempApp()
    const inlet = await addInlet(temp, 'generic')
    const path = `/default/alerts/notify/my-tool/${inlet.id}.json`
    expect((await temp.ask('POST', path, { token: inlet.key, json: { title: 'a' } })).status).toBe(200)
    expect((await temp.ask('POST', path, { token: temp.key, json: { title: 'a' } })).status).toBe(401)
    expect((await temp.ask('POST', path.replace(inlet.id, 'nothing'), { token: inlet.key, json: {} })).status).toBe(404)
  })

  test.each(['alertmanager', 'generic'] as const)('those that the settings show for %s take alerts', async kind => {
    const temp = await tempApp()
    const { url, key } = await addInlet(temp, kind)
    const shown = gitlabAddresses(kind, { url, project: 'default' })
    expect(shown).toHaveLength(2)
    for (const address of shown) {
      const taken = await temp.ask('POST', new URL(address).pathname, { token: key, json: notification() })
      expect(taken.status).toBe(200)
    }
  })
})

describe('PagerDuty’s address', () => {
  const trigger = (routing_key: string, more = {}) => ({
    routing_key,
    event_action: 'trigger',
    payload: { summary: '5xx', source: 'web', severity: 'critical' },
    ...more,
  })

  test('triggers, acknowledges and resolves, with 202 and the key', async () => {
    const temp = await tempApp()
    const { key } = await addInlet(temp, 'pagerduty')
    const send = async (json: object) => {
      const response = await temp.ask('POST', '/v2/enqueue', { json })
      expect(response.status).toBe(202)
      return (await response.json()) as { dedup_key: string }
    }
    const answer = await send(trigger(key))
    expect(answer).toMatchObject({ status: 'success', message: 'Event processed' })
    await send({ routing_key: key, event_action: 'acknowledge', dedup_key: answer.dedup_key })
    expect(await alertsOf(temp)).toMatchObject([{ title: '5xx', status: 'acknowledged' }])
    await send({ routing_key: key, event_action: 'resolve', dedup_key: answer.dedup_key })
    expect(await alertsOf(temp)).toMatchObject([{ status: 'resolved' }])
  })

  test.each([
    ['no key', {}, 400],
    ['a wrong key', trigger('tocsin_wrong'), 401],
    ['a list', [], 400],
  ])('%s is an invalid event', async (_, json, status) => {
    const temp = await tempApp()
    await addInlet(temp, 'pagerduty')
    const response = await temp.ask('POST', '/v2/enqueue', { json })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ status: 'invalid event', errors: [expect.any(String)] })
  })

  test('a bad event names what is wrong', async () => {
    const temp = await tempApp()
    const { key } = await addInlet(temp, 'pagerduty')
    const response = await temp.ask('POST', '/v2/enqueue', { json: trigger(key, { payload: { source: 'x' } }) })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [expect.stringContaining('payload.summary')] })
  })
})

test('Prometheus posts to an inlet as it would to an Alertmanager', async () => {
  const temp = await tempApp()
  const inlet = await addInlet(temp, 'prometheus')
  const startsAt = new Date(temp.clock.ms).toISOString()
  const endsAt = new Date(temp.clock.ms + 300_000).toISOString()
  const json = [{ labels: { alertname: 'Up', severity: 'page' }, annotations: {}, startsAt, endsAt, generatorURL: '' }]
  const response = await temp.ask('POST', `/in/${inlet.id}/api/v2/alerts`, { token: inlet.key, json })
  expect([response.status, await response.json()]).toEqual([200, [{ iid: 1, title: 'Up' }]])
})

describe('a signed delivery', () => {
  const raw = '{"status":"firing"}'
  const sign = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex')

  test('Grafana’s, over the raw body: good, one bit off, of another body', async () => {
    const temp = await tempApp()
    const inlet = await addInlet(temp, 'grafana')
    const status = async (signature: string, body = raw) => {
      const headers = { 'X-Grafana-Alerting-Signature': signature }
      return (await temp.ask('POST', `/in/${inlet.id}`, { raw: body, headers })).status
    }
    const good = sign(inlet.key, raw)
    expect(await status(good)).toBe(422) // past the door; the body is no notification
    expect(await status(good.replace(/.$/, last => (last === '0' ? '1' : '0')))).toBe(401)
    expect(await status(good, `${raw} `)).toBe(401)
    expect(await status('')).toBe(401)
    expect(await status('zz')).toBe(401)
  })

  test('may be a PUT, which Grafana’s contact point can be set to', async () => {
    const temp = await tempApp()
    const inlet = await addInlet(temp, 'grafana')
    const json = { version: '1', orgId: 1, alerts: notification().alerts }
    for (const given of [{ path: `/in/${inlet.id}`, token: inlet.key }, { path: `/in/${inlet.id}/${inlet.key}` }]) {
      expect((await temp.ask('PUT', given.path, { ...given, json })).status).toBe(200)
    }
    expect((await temp.ask('PUT', `/in/${inlet.id}`, { token: 'wrong', json })).status).toBe(401)
  })

  test('with a timestamp: missing, stale, and of a body without one', async () => {
    const temp = await tempApp()
    const inlet = await addInlet(temp, 'grafana', { timestampHeader: 'X-Sent-At' })
    const status = async (at: number | undefined, text: string) => {
      const headers: Record<string, string> = { 'X-Grafana-Alerting-Signature': sign(inlet.key, text) }
      if (at !== undefined) headers['X-Sent-At'] = String(at)
      return (await temp.ask('POST', `/in/${inlet.id}`, { raw, headers })).status
    }
    const now = Math.floor(temp.clock.ms / 1000)
    expect(await status(now, `${now}:${raw}`)).toBe(422)
    expect(await status(undefined, raw)).toBe(401)
    expect(await status(now, raw)).toBe(401)
    expect(await status(now - 301, `${now - 301}:${raw}`)).toBe(401)
  })

  test('is no way into an inlet of another kind', async () => {
    const temp = await tempApp()
    const headers = { 'X-Grafana-Alerting-Signature': sign(temp.key, raw) }
    expect((await temp.ask('POST', '/in/inlet2', { raw, headers })).status).toBe(401)
  })
})
