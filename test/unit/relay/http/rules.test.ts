import { describe, expect, test } from 'vitest'
import type { Maintenance } from '#shared/model/maintenance.ts'
import type { Rule } from '#shared/model/rule.ts'
import type { RulePreviewed } from '#shared/relay-api/rules.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const rules = '/api/v1/projects/default/rules'
const maintenances = '/api/v1/projects/default/maintenances'
const as = 'admin'

const isLow = [{ field: 'severity', op: '=', value: 'low' }]

async function make({ ask }: TempApp, json: object): Promise<Rule> {
  const response = await ask('POST', rules, { as, json })
  expect(response.status).toBe(201)
  return (await response.json()) as Rule
}

async function names({ ask }: TempApp): Promise<string[]> {
  const { items } = (await (await ask('GET', rules, { as: 'viewer' })).json()) as { items: Rule[] }
  return items.map(({ name }) => name)
}

describe('rules over the API', () => {
  test('are created, read, changed in part, and deleted', async () => {
    const temp = await tempApp()
    const made = await make(temp, { name: 'Noise', action: 'drop', matchers: isLow, labels: ['noise'] })
    expect(made).toEqual({
      id: expect.any(String),
      name: 'Noise',
      action: 'drop',
      matchers: isLow,
      template: null,
      severity: null,
      labels: ['noise'],
      assignees: [],
    })
    const path = `${rules}/${made.id}`
    const changed = await temp.ask('PATCH', path, { as, json: { action: 'keep', severity: 'info' } })
    expect(await changed.json()).toEqual({ ...made, action: 'keep', severity: 'info' })
    expect(await (await temp.ask('GET', path, { as: 'viewer' })).json()).toMatchObject({ matchers: isLow })
    expect((await temp.ask('DELETE', path, { as })).status).toBe(204)
    for (const method of ['GET', 'DELETE']) expect((await temp.ask(method, path, { as })).status).toBe(404)
    expect((await temp.ask('PATCH', path, { as, json: {} })).status).toBe(404)
  })

  test('are put in order', async () => {
    const temp = await tempApp()
    const ids: Record<string, string> = {}
    for (const name of ['a', 'b', 'c']) ids[name] = (await make(temp, { name, action: 'open' })).id
    const move = (name: string, position: number) =>
      temp.ask('PATCH', `${rules}/${ids[name]}`, { as, json: { position } })
    await move('c', 0)
    expect(await names(temp)).toEqual(['c', 'a', 'b'])
    await move('c', 1)
    expect(await names(temp)).toEqual(['a', 'c', 'b'])
    await move('a', 99)
    expect(await names(temp)).toEqual(['c', 'b', 'a'])
    await make(temp, { name: 'd', action: 'open' })
    expect(await names(temp)).toEqual(['c', 'b', 'a', 'd'])
    expect((await move('a', -1)).status).toBe(422)
  })

  test('of another project are not there', async () => {
    const temp = await tempApp()
    const { id } = await make(temp, { name: 'Mine', action: 'open' })
    await temp.ask('POST', '/api/v1/projects', { as, json: { slug: 'shop' } })
    for (const method of ['GET', 'DELETE', 'PATCH']) {
      const json = method === 'PATCH' ? { name: 'Yours', position: 0 } : undefined
      expect((await temp.ask(method, `/api/v1/projects/shop/rules/${id}`, { as, json })).status).toBe(404)
    }
    expect(await names(temp)).toEqual(['Mine'])
  })

  test.each([
    ['an expression that does not compile', [{ field: 'title', op: '=~', value: '(' }], 'matchers.0.value'],
    ['the second of two', [...isLow, { field: 'title', op: '!~', value: '[' }], 'matchers.1.value'],
    ['an unknown field', [{ field: 'colour', op: '=', value: 'red' }], 'matchers.0.field'],
    ['an unknown operator', [{ field: 'title', op: '~', value: 'x' }], 'matchers.0.op'],
    ['too long a value', [{ field: 'title', op: '=~', value: 'x'.repeat(1001) }], 'matchers.0.value'],
  ])('with %s are refused, when made and when changed, and name the place', async (_what, matchers, field) => {
    const temp = await tempApp()
    const { id } = await make(temp, { name: 'Good', action: 'open', matchers: isLow })
    const refused = [
      await temp.ask('POST', rules, { as, json: { name: 'Bad', action: 'drop', matchers } }),
      await temp.ask('PATCH', `${rules}/${id}`, { as, json: { matchers, position: 0 } }),
    ]
    for (const response of refused) expect(await response.json()).toMatchObject({ status: 422, field })
    const tried = await temp.ask('POST', `${rules}/preview`, {
      as,
      json: { rules: [{ name: 'Bad', action: 'drop', matchers }] },
    })
    expect(await tried.json()).toMatchObject({ status: 422, field: `rules.0.${field}` })
    expect(await names(temp)).toEqual(['Good'])
    expect(await (await temp.ask('GET', `${rules}/${id}`, { as })).json()).toMatchObject({ matchers: isLow })
  })

  test('show what they would have made of the last 100 alerts, without touching anything', async () => {
    const temp = await tempApp()
    const row = (index: number) =>
      wireAlert({
        fingerprint: `of ${index}`,
        labels: { alertname: 'X', pod: String(index), severity: index % 2 ? 'low' : 'high' },
      })
    await temp.receive(notification(Array.from({ length: 60 }, (_, index) => row(index))))
    await temp.receive(notification(Array.from({ length: 60 }, (_, index) => row(60 + index))))
    await make(temp, {
      name: 'Stored',
      action: 'keep',
      matchers: [{ field: 'intake', op: '=', value: 'alertmanager' }],
    })
    const preview = async (json?: object) => {
      const response = await temp.ask('POST', `${rules}/preview`, { as, json })
      return ((await response.json()) as { items: RulePreviewed[] }).items
    }
    const stored = await preview()
    expect([stored.length, stored[0]?.iid, stored.at(-1)?.iid]).toEqual([100, 120, 21])
    expect(stored[0]).toEqual({
      iid: 120,
      title: '5xx above 10/s',
      action: 'keep',
      rule: { position: 0, name: 'Stored' },
    })
    const given = await preview({ rules: [{ name: 'Drop low', action: 'drop', matchers: isLow }] })
    expect(given.slice(0, 2)).toMatchObject([
      { action: 'drop', rule: { position: 0, name: 'Drop low' } },
      { action: 'open', rule: null },
    ])
    expect(await names(temp)).toEqual(['Stored'])
  })
})

describe('maintenance over the API', () => {
  const times = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2026-01-01T01:00:00Z' }

  test('is declared, holds alerts back, is ended early, and deleted', async () => {
    const { ask, receive, clock } = await tempApp()
    const made = await ask('POST', maintenances, { as, json: { name: 'Upgrade', ...times } })
    expect(made.status).toBe(201)
    const maintenance = (await made.json()) as Maintenance
    expect(maintenance).toEqual({
      id: expect.any(String),
      name: 'Upgrade',
      matchers: [],
      startsAt: '2026-01-01T00:00:00.000Z',
      endsAt: '2026-01-01T01:00:00.000Z',
    })
    await receive(notification())
    const openCount = async () =>
      ((await (await ask('GET', '/api/v1/incidents', { as: 'viewer' })).json()) as { openCount: number }).openCount
    expect(await openCount()).toBe(0)
    const alert = await ask('GET', '/api/v1/projects/default/alerts/1', { as: 'viewer' })
    expect(await alert.json()).toMatchObject({ quiet: true, incident: null })
    const path = `${maintenances}/${maintenance.id}`
    const ended = await ask('PATCH', path, { as, json: { endsAt: new Date(clock.ms).toISOString() } })
    expect(await ended.json()).toMatchObject({ name: 'Upgrade', endsAt: '2026-01-01T00:01:00.000Z' })
    await receive(notification())
    expect(await openCount()).toBe(1)
    expect(await (await ask('GET', maintenances, { as: 'viewer' })).json()).toMatchObject({
      items: [{ name: 'Upgrade' }],
    })
    expect((await ask('DELETE', path, { as })).status).toBe(204)
    expect((await ask('GET', path, { as })).status).toBe(404)
  })

  test.each([
    [{ ...times, endsAt: times.startsAt }, 'endsAt'],
    [{ ...times, startsAt: 'soon' }, 'startsAt'],
    [{ ...times, matchers: [{ field: 'title', op: '=~', value: '(' }] }, 'matchers.0.value'],
  ])('that cannot be is refused: %j', async (given, field) => {
    const { ask } = await tempApp()
    const response = await ask('POST', maintenances, { as, json: { name: 'Upgrade', ...given } })
    expect(await response.json()).toMatchObject({ status: 422, field })
    expect(await (await ask('GET', maintenances, { as })).json()).toEqual({ items: [], next: null })
  })
})

describe('an alert over the API', () => {
  const path = '/api/v1/projects/default/alerts/1'

  test('is assigned, acknowledged and resolved, and its incident closes with it', async () => {
    const { ask, receive } = await tempApp()
    await receive(notification())
    const patch = async (json: object) => (await ask('PATCH', path, { as: 'responder', json })).json()
    expect(await patch({ assignee: 'ana' })).toMatchObject({ assignee: 'ana', status: 'triggered' })
    expect(await patch({ status: 'acknowledged' })).toMatchObject({ assignee: 'ana', status: 'acknowledged' })
    expect(await patch({ assignee: null, status: 'resolved' })).toMatchObject({ assignee: null, status: 'resolved' })
    const incident = await ask('GET', '/api/v1/projects/default/incidents/1', { as: 'viewer' })
    expect(await incident.json()).toMatchObject({ state: 'closed' })
    expect(await patch({ status: 'triggered' })).toMatchObject({ status: 409 })
    expect(await patch({ assignee: '' })).toMatchObject({ status: 422, field: 'assignee' })
    expect((await ask('PATCH', path, { as: 'viewer', json: { status: 'ignored' } })).status).toBe(403)
  })
})
