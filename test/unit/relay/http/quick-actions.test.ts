import { describe, expect, test } from 'vitest'
import { notification } from '#test/factories/notification.ts'
import { tempApp, type TempApp } from '#test/factories/temp-app.ts'

const base = '/api/v1/projects/default'
const one = `${base}/incidents/1`

type Written = {
  note: { id: string; body: string; kind: string } | null
  said: { action: string; ok: boolean; message: string }[]
}

async function declared(): Promise<TempApp & { write: (body: string) => Promise<Written & { status: number }> }> {
  const app = await tempApp()
  expect((await app.ask('POST', `${base}/incidents`, { as: 'responder', json: { title: 'Shop' } })).status).toBe(201)
  const write = async (body: string) => {
    const response = await app.ask('POST', `${one}/notes`, { as: 'responder', json: { body } })
    return { status: response.status, ...((await response.json()) as Written) }
  }
  return { ...app, write }
}

async function readIncident({ ask }: TempApp) {
  return (await (await ask('GET', one, { as: 'viewer' })).json()) as Record<string, unknown>
}

async function timeline({ ask }: TempApp) {
  const { items } = (await (await ask('GET', `${one}/notes`, { as: 'viewer' })).json()) as {
    items: { author: string; kind: string; body: string; at: string }[]
  }
  return items
}

describe('quick actions in a note', () => {
  test('are done, each with a line of the timeline, and are not part of the note', async () => {
    const app = await declared()
    const { status, note, said } = await app.write(
      'Looking.\n/severity S1\n/label ~db "on call"\n/assign @me @"Jane Doe"\n/title Shop **down**\n/acknowledge\n/unlabel ~incident\n/unassign @me\n\nMore soon.\n/unknown x',
    )
    expect(status).toBe(201)
    expect(note).toMatchObject({ kind: 'comment', body: 'Looking.\n\nMore soon.\n/unknown x' })
    expect(said.map(({ action, ok }) => [action, ok])).toEqual(
      ['/severity', '/label', '/assign', '/title', '/acknowledge', '/unlabel', '/unassign'].map(name => [name, true]),
    )
    expect(await readIncident(app)).toMatchObject({
      title: 'Shop **down**',
      severity: 'critical',
      labels: ['db', 'on call'],
      assignees: ['Jane Doe'],
      acknowledgedAt: expect.any(String),
    })
    expect((await timeline(app)).slice(2).map(({ author, body }) => `${author} ${body}`)).toEqual([
      'responder changed severity to **Critical**',
      'responder added ~db ~"on call"',
      'responder assigned to @responder @Jane Doe',
      'responder changed title from **Shop** to **Shop \\*\\*down\\*\\***',
      'responder acknowledged this incident',
      'responder removed ~incident',
      'responder unassigned @responder',
    ])
  })

  test('alone write no note; one that is refused says why and stops no other', async () => {
    const app = await declared()
    const { status, note, said } = await app.write(
      '/close\n/close\n/acknowledge\n/severity shout\n/label\n/assign\n/title\n/link nothing\n/timeline\n/timeline x | never\n/reopen',
    )
    expect([status, note]).toEqual([200, null])
    expect(said.map(({ ok }) => ok)).toEqual([true, ...Array.from({ length: 9 }, () => false), true])
    for (const { ok, message } of said) expect([ok, message]).toEqual([ok, expect.stringMatching(/\w{3}/)])
    expect(said[3]?.message).toContain('critical, high, medium, low, info, unknown')
    expect(await readIncident(app)).toMatchObject({ state: 'opened' })
    expect((await app.write('  \n ')).status).toBe(422)
  })

  test('/zoom keeps one call, without its secrets, in GitLab’s words', async () => {
    const app = await declared()
    const failed = { action: '/zoom', ok: false, message: 'Failed to add a Zoom meeting', why: expect.any(String) }
    expect((await app.write('/zoom https://evilzoom.us/j/1234567890')).said).toEqual([failed])
    expect(
      (await app.write('/zoom https://zoom.us/j/1111111111 https://acme.zoomgov.com/j/1612345678?tk=a&pwd=b')).said,
    ).toEqual([{ action: '/zoom', ok: true, message: 'Zoom meeting added' }])
    expect(await readIncident(app)).toMatchObject({ call: { url: 'https://acme.zoomgov.com/j/1612345678?pwd=b' } })
    expect((await app.write('/zoom https://zoom.us/j/1111111111')).said).toEqual([failed])
    expect((await app.write('/remove_zoom\n/remove_zoom')).said).toEqual([
      { action: '/remove_zoom', ok: true, message: 'Zoom meeting removed' },
      { action: '/remove_zoom', ok: false, message: 'Failed to remove a Zoom meeting', why: expect.any(String) },
    ])
    expect(await readIncident(app)).toMatchObject({ call: null })
    expect((await timeline(app)).slice(1).map(({ body }) => body)).toEqual([
      'added a Zoom call to this issue',
      'removed a Zoom call from this issue',
    ])
  })

  test('/link and /timeline leave what they say', async () => {
    const app = await declared()
    await app.write('/link https://wiki.example.net/a(b) The [book]\n/timeline DB slow | 2025-12-31 23:50')
    expect((await timeline(app)).map(({ kind, body, at }) => [kind, body, at])).toEqual([
      ['timeline', 'DB slow', '2025-12-31T23:50:00.000Z'],
      ['system', 'declared this incident', '2026-01-01T00:01:00.000Z'],
      ['system', 'added a link: [The \\[book\\]](<https://wiki.example.net/a(b)>)', '2026-01-01T00:01:00.000Z'],
    ])
  })
})

describe('changes of an incident', () => {
  test('by PATCH: each is a line that says who, what and when; what is the same is none', async () => {
    const app = await declared()
    const json = {
      title: 'Shop down',
      body: 'Text',
      severity: 'high',
      labels: ['a', 'b c', 'a'],
      assignees: ['Jo'],
      state: 'closed',
    }
    const response = await app.ask('PATCH', one, { as: 'admin', json })
    expect(await response.json()).toMatchObject({ ...json, labels: ['a', 'b c'] })
    const words = [
      'changed title from **Shop** to **Shop down**',
      'changed the description',
      'changed severity to **High**',
      'added ~a ~"b c" and removed ~incident',
      'assigned to @Jo',
      'closed this incident',
    ]
    expect((await timeline(app)).slice(1)).toEqual(
      words.map(body =>
        expect.objectContaining({ author: 'admin', kind: 'system', body, at: '2026-01-01T00:01:00.000Z' }),
      ),
    )
    await app.ask('PATCH', one, { as: 'admin', json })
    expect(await timeline(app)).toHaveLength(1 + words.length)
    for (const bad of [{ title: ' ' }, { severity: 'x' }, { labels: [''] }, { assignees: ['x'.repeat(256)] }]) {
      expect((await app.ask('PATCH', one, { as: 'admin', json: { body: 'lost', ...bad } })).status).toBe(422)
    }
    expect(await readIncident(app)).toMatchObject({ body: 'Text' })
    const labels = (await (await app.ask('GET', `${base}/labels`, { as: 'viewer' })).json()) as {
      items: { name: string }[]
    }
    expect(labels.items.map(({ name }) => name)).toEqual(['a', 'b c', 'incident'])
  })

  test('notes are changed and deleted by their author or a maintainer, and say that they were', async () => {
    const app = await declared()
    const { note } = await app.write('First')
    const address = `${one}/notes/${note?.id}`
    app.clock.ms += 60_000
    const edited = await app.ask('PATCH', address, { as: 'responder', json: { body: 'Second\n/close' } })
    expect(await edited.json()).toMatchObject({ body: 'Second\n/close', editedAt: '2026-01-01T00:02:00.000Z' })
    expect(await readIncident(app)).toMatchObject({ state: 'opened' })
    const at = '2026-01-01T01:00:30+01:00'
    const marked = await app.ask('PATCH', address, { as: 'admin', json: { kind: 'timeline', at } })
    expect(await marked.json()).toMatchObject({
      kind: 'timeline',
      at: '2026-01-01T00:00:30.000Z',
      body: 'Second\n/close',
    })
    const ahead = await app.ask('PATCH', address, { as: 'admin', json: { at: '2027-01-01T00:00:00Z' } })
    expect(await ahead.json()).toMatchObject({ status: 422, field: 'at' })
    const others = await app.ask('POST', `${one}/notes`, {
      as: 'admin',
      json: { body: 'Mine', kind: 'timeline', at: '2026-01-01T00:00:10Z' },
    })
    const theirs = ((await others.json()) as Written).note
    expect(
      (await app.ask('PATCH', `${one}/notes/${theirs?.id}`, { as: 'responder', json: { body: 'x' } })).status,
    ).toBe(403)
    expect((await app.ask('DELETE', `${one}/notes/${theirs?.id}`, { as: 'responder' })).status).toBe(403)
    const [, , system] = (
      (await (await app.ask('GET', `${one}/notes`, { as: 'admin' })).json()) as {
        items: { id: string; kind: string }[]
      }
    ).items
    expect(system?.kind).toBe('system')
    expect((await app.ask('DELETE', `${one}/notes/${system?.id}`, { as: 'admin' })).status).toBe(403)
    expect((await app.ask('DELETE', address, { as: 'responder' })).status).toBe(204)
    expect((await app.ask('DELETE', address, { as: 'responder' })).status).toBe(404)
    expect((await timeline(app)).map(({ body }) => body)).toEqual(['Mine', 'declared this incident'])
  })
})

describe('labels', () => {
  test('are made with the project, changed and deleted; incidents follow', async () => {
    const app = await declared()
    const json = { name: 'team: db', color: '#00AA11', description: 'x' }
    const as = 'responder'
    expect(await (await app.ask('GET', `${base}/labels/incident`, { as })).json()).toMatchObject({ color: '#CC0033' })
    expect((await app.ask('POST', `${base}/labels`, { as, json })).status).toBe(201)
    expect((await app.ask('POST', `${base}/labels`, { as, json })).status).toBe(409)
    expect((await app.ask('POST', `${base}/labels`, { as, json: { ...json, name: 'y', color: 'red' } })).status).toBe(
      422,
    )
    await app.write('/label ~"team: db"')
    const path = `${base}/labels/${encodeURIComponent('team: db')}`
    expect((await app.ask('PATCH', path, { as, json: { name: 'incident' } })).status).toBe(409)
    expect(await (await app.ask('PATCH', path, { as, json: { name: 'db' } })).json()).toEqual({ ...json, name: 'db' })
    expect(await readIncident(app)).toMatchObject({ labels: ['incident', 'db'] })
    expect((await app.ask('DELETE', `${base}/labels/db`, { as })).status).toBe(204)
    expect(await readIncident(app)).toMatchObject({ labels: ['incident'] })
    expect((await app.ask('GET', `${base}/labels/db`, { as })).status).toBe(404)
  })

  test('that are renamed are renamed in settings and rules, too: the next incident has the new name', async () => {
    const app = await declared()
    const as = 'admin'
    const rule = { name: 'r', matchers: [], action: 'open', labels: ['db', 'incident'] }
    expect((await app.ask('POST', `${base}/rules`, { as, json: rule })).status).toBe(201)
    const rename = (name: string, json: object) => app.ask('PATCH', `${base}/labels/${name}`, { as, json })
    expect((await rename('incident', { name: 'outage' })).status).toBe(200) // the default, in settings never saved
    expect((await rename('outage', { color: '#000000' })).status).toBe(200)
    const settings = await (await app.ask('GET', `${base}/settings`, { as })).json()
    expect(settings).toMatchObject({ labels: ['outage'], autoClose: true })
    const rules = await (await app.ask('GET', `${base}/rules`, { as })).json()
    expect(rules).toMatchObject({ items: [{ labels: ['db', 'outage'] }] })
    await app.ask('POST', '/in/inlet2', { token: app.key, json: notification() })
    expect(await (await app.ask('GET', `${base}/incidents/2`, { as })).json()).toMatchObject({
      labels: ['outage', 'db'],
    })
    const labels = (await (await app.ask('GET', `${base}/labels`, { as })).json()) as { items: { name: string }[] }
    expect(labels.items.map(({ name }) => name)).toEqual(['db', 'outage'])
  })
})
