import type { InletDelivery } from '#shared/relay-api/inlets.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'
import { describe, expect, test } from 'vitest'

const path = '/api/v1/projects/default/inlets/inlet2'

async function deliveriesOf({ ask }: TempApp, at = path): Promise<InletDelivery[]> {
  const response = await ask('GET', `${at}/deliveries`, { as: 'admin' })
  expect(response.status).toBe(200)
  return ((await response.json()) as { items: InletDelivery[] }).items
}

describe('What an inlet got lately', () => {
  test('is told newest first: kept, kept in part, refused and why', async () => {
    const temp = await tempApp()
    const { ask, key: token } = temp
    expect(await deliveriesOf(temp)).toEqual([])
    await ask('POST', '/in/inlet2', { token, json: notification([wireAlert()]) })
    const bad = wireAlert({ fingerprint: 'b', startsAt: 'soon' })
    await ask('POST', '/in/inlet2', { token, json: notification([bad, wireAlert()]) })
    await ask('POST', '/in/inlet2', { token, json: { not: 'alerts' } })
    await ask('POST', '/in/inlet2', { token, raw: 'not JSON' })
    await ask('POST', `${path}/test`, { as: 'responder' })
    const [tried, noJson, misshapen, inPart, kept] = await deliveriesOf(temp)
    expect(kept).toMatchObject({ status: 200, kept: 1, rejected: [], refusal: null, isTest: false })
    expect(JSON.stringify(kept?.payload)).toContain('alertname')
    expect(inPart).toMatchObject({ status: 200, kept: 1, refusal: null })
    expect(inPart?.rejected[0]?.field).toMatch(/^alerts\.0/)
    expect(misshapen).toMatchObject({ status: 422, kept: 0, payload: { not: 'alerts' } })
    expect(misshapen?.refusal).toBeTruthy()
    expect(noJson).toMatchObject({ status: 400, payload: null })
    expect(tried).toMatchObject({ status: 200, isTest: true })
  })

  test('the newest fifty of each inlet', async () => {
    const temp = await tempApp()
    const { ask, key: token } = temp
    for (let turn = 0; turn < 60; turn++) {
      await ask('POST', '/in/inlet2', { token, json: { turn } })
      if (turn % 7 === 0) await deliveriesOf(temp)
    }
    const turns = (await deliveriesOf(temp)).map(({ payload }) => (payload as { turn: number }).turn)
    expect(turns).toEqual(Array.from({ length: 50 }, (_, index) => 59 - index))
  })

  test('who has no key is told of once a minute, and pushes nothing out', async () => {
    const temp = await tempApp()
    for (let turn = 0; turn < 60; turn++) await temp.ask('POST', '/in/inlet2', { token: 'wrong', json: { hello: 1 } })
    expect(await deliveriesOf(temp)).toMatchObject([{ status: 401, payload: null }])
    temp.clock.ms += 60_000
    await temp.ask('POST', '/in/inlet2', { token: 'wrong' })
    expect(await deliveriesOf(temp)).toHaveLength(2)
  })

  test('never the key, whichever way it came, and for admins of the project only', async () => {
    const temp = await tempApp()
    const { ask } = temp
    const json = { kind: 'pagerduty', name: 'Pager' }
    const made = await ask('POST', '/api/v1/projects/default/inlets', { as: 'admin', json })
    const { id, key } = (await made.json()) as { id: string; key: string }
    const at = `/api/v1/projects/default/inlets/${id}`
    const payload = { summary: 'Down', source: 'db', severity: 'error' }
    const event = { routing_key: key, event_action: 'trigger', payload }
    expect((await ask('POST', '/v2/enqueue', { json: event })).status).toBe(202)
    expect((await ask('POST', `/in/${id}/${key}`, { json: event })).status).toBe(200)
    expect((await ask('POST', '/v2/enqueue', { json: { routing_key: key } })).status).toBe(400)
    const deliveries = await deliveriesOf(temp, at)
    expect(deliveries.map(({ status }) => status)).toEqual([400, 200, 202])
    expect(JSON.stringify(deliveries)).not.toContain(key)
    expect((await ask('GET', `${at}/deliveries`, { as: 'responder' })).status).toBe(403)
    expect((await ask('GET', `${at.replace('default', 'other')}/deliveries`, { as: 'admin' })).status).toBe(404)
  })

  test('at GitLab’s addresses as well', async () => {
    const temp = await tempApp()
    const { ask, key: token } = temp
    const at = '/group/default/prometheus/alerts/notify.json'
    await ask('POST', at, { token, json: notification() })
    await ask('POST', at, { token, json: notification([wireAlert({ startsAt: 'soon' })]) })
    const [none, kept] = await deliveriesOf(temp)
    expect(kept).toMatchObject({ status: 200, kept: 1 })
    expect(none).toMatchObject({ status: 200, kept: 0 })
    expect(none?.rejected).toHaveLength(1)
    expect(temp.relay.deliveries.read().get(200)).toBe(2)
  })

  test('goes with the inlet, and one that is gone leaves nothing in the way of others', async () => {
    const temp = await tempApp()
    const { ask, key: token } = temp
    const made = await ask('POST', '/api/v1/projects/default/inlets', { as: 'admin', json: { name: 'AM' } })
    const other = (await made.json()) as { id: string; key: string }
    await ask('POST', `/in/${other.id}`, { token: other.key, json: {} })
    await ask('POST', '/in/inlet2', { token, json: {} })
    await ask('DELETE', `/api/v1/projects/default/inlets/${other.id}`, { as: 'admin' })
    expect(await deliveriesOf(temp)).toHaveLength(1)
  })
})
