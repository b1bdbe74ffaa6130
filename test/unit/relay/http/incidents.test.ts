import { describe, expect, test } from 'vitest'
import { notification } from '#test/factories/notification.ts'
import { tempApp } from '#test/factories/temp-app.ts'

const base = '/api/v1/projects/default/incidents'

describe('incidents', () => {
  test('are declared, acknowledged, commented, closed and reopened, and say by whom', async () => {
    const { ask } = await tempApp()
    const json = { title: 'Shop is slow', severity: 'high' }
    const declared = await ask('POST', base, { as: 'responder', json })
    expect(declared.status).toBe(201)
    expect(await declared.json()).toMatchObject({ iid: 1, state: 'opened', createdBy: 'responder', ...json })
    const acknowledged = await ask('POST', `${base}/1/acknowledge`, { as: 'responder' })
    expect(((await acknowledged.json()) as { acknowledgedAt: string }).acknowledgedAt).toBe('2026-01-01T00:01:00.000Z')
    expect((await ask('POST', `${base}/1/notes`, { as: 'responder', json: { body: 'On it' } })).status).toBe(201)
    const closed = await ask('PATCH', `${base}/1`, { as: 'responder', json: { state: 'closed' } })
    expect(await closed.json()).toMatchObject({ state: 'closed' })
    expect((await ask('POST', `${base}/1/acknowledge`, { as: 'responder' })).status).toBe(409)
    await ask('PATCH', `${base}/1`, { as: 'responder', json: { state: 'opened' } })
    const notes = (await (await ask('GET', `${base}/1/notes`, { as: 'viewer' })).json()) as {
      items: { author: string }[]
    }
    expect(notes.items).toHaveLength(5)
    expect(new Set(notes.items.map(({ author }) => author))).toEqual(new Set(['responder']))
  })

  test('the inbox counts all that are open, whatever the page shows', async () => {
    const { ask, receive } = await tempApp()
    await receive(notification())
    for (const title of ['a', 'b', 'c']) await ask('POST', base, { as: 'responder', json: { title } })
    await ask('PATCH', `${base}/2`, { as: 'responder', json: { state: 'closed' } })
    type Inbox = { items: { iid: number }[]; next: string | null; openCount: number }
    const read = async (query: string) =>
      (await (await ask('GET', `/api/v1/incidents?${query}`, { as: 'viewer' })).json()) as Inbox
    const first = await read('limit=2')
    expect([first.items.length, first.openCount]).toEqual([2, 3])
    const rest = await read(`limit=2&cursor=${first.next}`)
    expect([rest.items.length, rest.next, rest.openCount]).toEqual([1, null, 3])
    expect((await ask('GET', '/api/v1/incidents?cursor=nonsense', { as: 'viewer' })).status).toBe(400)
    expect((await ask('GET', '/api/v1/incidents?limit=0', { as: 'viewer' })).status).toBe(422)
  })

  test('bad input names its field and changes nothing', async () => {
    const { ask } = await tempApp()
    const untitled = await ask('POST', base, { as: 'responder', json: { title: '' } })
    expect(await untitled.json()).toMatchObject({ status: 422, field: 'title' })
    const list = await ask('GET', `${base}?state=all`, { as: 'viewer' })
    expect(await list.json()).toEqual({ items: [], next: null, counts: { opened: 0, closed: 0, all: 0 } })
    expect((await ask('PATCH', `${base}/1`, { as: 'responder', json: { state: 'closed' } })).status).toBe(404)
  })
})

describe('projects', () => {
  test('have settings with defaults, inlets with keys shown once, and go with everything in them', async () => {
    const { ask, tokens } = await tempApp()
    const as = 'admin'
    expect((await ask('POST', '/api/v1/projects', { as, json: { slug: 'shop' } })).status).toBe(201)
    expect((await ask('POST', '/api/v1/projects', { as, json: { slug: 'shop' } })).status).toBe(409)
    expect((await ask('POST', '/api/v1/projects', { as, json: { slug: 'Shop!' } })).status).toBe(422)
    expect((await ask('POST', '/api/v1/projects', { as, json: { slug: 'api' } })).status).toBe(422)
    const settings = await ask('PUT', '/api/v1/projects/shop/settings', { as, json: { autoClose: false } })
    expect(await settings.json()).toMatchObject({ autoClose: false, createIncident: true, labels: ['incident'] })
    const made = await ask('POST', '/api/v1/projects/shop/inlets', { as, json: { name: 'AM' } })
    const inlet = (await made.json()) as { id: string; key: string; url: string }
    expect(inlet.url).toBe(`http://127.0.0.1:8627/in/${inlet.id}`)
    const shown = await (await ask('GET', `/api/v1/projects/shop/inlets/${inlet.id}`, { as })).text()
    expect(shown).not.toContain(inlet.key)
    expect((await ask('GET', `/api/v1/projects/default/inlets/${inlet.id}`, { as })).status).toBe(404)
    expect((await ask('POST', `/in/${inlet.id}`, { token: inlet.key, json: notification() })).status).toBe(200)
    expect(
      (await ask('POST', `/api/v1/projects/shop/inlets/${inlet.id}/test`, { token: tokens.responder })).status,
    ).toBe(200)
    expect((await ask('DELETE', '/api/v1/projects/shop', { as })).status).toBe(204)
    expect((await ask('POST', `/in/${inlet.id}`, { token: inlet.key, json: notification() })).status).toBe(404)
  })
})
