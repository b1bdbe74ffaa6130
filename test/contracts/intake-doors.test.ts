import { describe, expect, test } from 'vitest'
import { alerts } from '#relay/db/tables/alerts.ts'
import { events } from '#relay/db/tables/events.ts'
import { incidents, notes } from '#relay/db/tables/incidents.ts'
import { findProject } from '#relay/store/projects.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import { Problem } from '#shared/relay-api/problem.ts'
import { doors, openDoor, type Door, type OpenDoor } from './intake-doors.ts'

// What every address for alerts answers to what should never be sent, and what is left of it afterwards.

const base = '/api/v1/projects/default'
const told = { title: 'Disk full' }

type Sent = { json?: unknown; raw?: string; key?: string; headers?: Record<string, string>; path?: string }

function send(door: Door, { ask, inlet }: OpenDoor, sent: Sent): Promise<Response> {
  const { path = door.path(inlet), json, raw, headers, key = inlet.key } = sent
  const token = door.keyIn === 'payload' || key === '' ? undefined : key
  return ask('POST', path, { token, raw, json, headers })
}

/** Everything that a delivery could have left behind. */
async function written({ relay }: OpenDoor) {
  const { read } = relay.database
  const project = await findProject(read, 'default')
  const counts = await Promise.all([alerts, incidents, notes, events].map(table => read.$count(table)))
  return [...counts, project?.lastAlertIid, project?.lastIncidentIid]
}
const nothing = [0, 0, 0, 0, 0, 0]

async function expectRefusal(door: Door, temp: OpenDoor, response: Response, status: number, field?: string) {
  expect(response.status).toBe(status)
  const body = await response.text()
  if (door.manner === 'bare') expect(body).toBe('')
  else if (door.manner === 'problem') {
    const problem = Problem.parse(JSON.parse(body))
    expect(problem.status).toBe(status)
    if (field !== undefined) expect(problem.field).toBe(field)
  } else {
    const answer = JSON.parse(body) as { status: string; errors: string[] }
    expect(answer).toMatchObject({ status: 'invalid event', message: 'Event object is invalid' })
    expect(answer.errors).toEqual([expect.stringContaining(field ?? '')])
  }
  expect(body).not.toContain(temp.inlet.key)
  expect(temp.logged()).not.toContain(temp.inlet.key)
  expect(await written(temp)).toEqual(nothing)
}

async function only<T>({ ask }: OpenDoor, list: 'alerts' | 'incidents'): Promise<T> {
  const { items } = (await (await ask('GET', `${base}/${list}`, { as: 'viewer' })).json()) as { items: T[] }
  expect(items).toHaveLength(1)
  return items[0] as T
}

describe.each(Object.entries(doors))('%s', (_name, door) => {
  const good = (temp: OpenDoor) => door.one(told, temp.inlet.key)
  const take = async (temp: OpenDoor, json: unknown) =>
    expect((await send(door, temp, { json })).status).toBe(door.taken)

  test('a good delivery is taken, and its repeat is counted', async () => {
    const temp = await openDoor(door)
    for (let turn = 0; turn < 2; turn++) await take(temp, good(temp))
    expect(await only<Alert>(temp, 'alerts')).toMatchObject({ title: 'Disk full', eventCount: 2, incident: 1 })
    await only(temp, 'incidents')
  })

  test('a wrong key, none, and the key of another inlet', async () => {
    const temp = await openDoor(door)
    for (const key of ['tocsin_wrong', '', temp.key]) {
      const missing = door.keyIn === 'payload' && key === ''
      const response = await send(door, temp, { json: door.one(told, key), key })
      await expectRefusal(door, temp, response, missing ? 400 : 401)
    }
  })

  test('a wrong signature', async () => {
    const temp = await openDoor(door)
    const headers = { 'X-Grafana-Alerting-Signature': '0'.repeat(64) }
    const response = await send(door, temp, { json: door.one(told, 'wrong'), key: '', headers })
    await expectRefusal(door, temp, response, 401)
  })

  test('an inlet that is off', async () => {
    const temp = await openDoor(door)
    await temp.ask('PATCH', `${base}/inlets/${temp.inlet.id}`, { as: 'admin', json: { active: false } })
    const response = await send(door, temp, { json: good(temp) })
    // GitLab's Prometheus address knows only of keys: that of one that is off is none.
    await expectRefusal(door, temp, response, door.path(temp.inlet).includes('/prometheus/') ? 401 : 403)
  })

  test('an address that is nobody’s', async () => {
    const temp = await openDoor(door)
    const path = door.path({ ...temp.inlet, id: 'nobody' }).replace('/default/', '/nowhere/')
    if (door.keyIn === 'payload') return // it is one for all
    await expectRefusal(door, temp, await send(door, temp, { json: good(temp), path }), 404)
  })

  test.each([
    ['not JSON', '{"title": "Disk'],
    ['nothing', ''],
    ['1 MiB and a byte', `"${'x'.repeat(1024 * 1024 - 1)}"`],
    ['101 levels', '['.repeat(101) + ']'.repeat(101)],
  ])('%s', async (_what, raw) => {
    const temp = await openDoor(door)
    await expectRefusal(door, temp, await send(door, temp, { raw }), 400)
  })

  test.each(door.misshapen)('%s', async (_what, change, status, field) => {
    const temp = await openDoor(door)
    await expectRefusal(door, temp, await send(door, temp, { json: change(good(temp)) }), status, field)
  })

  test('fields that nobody knows do no harm', async () => {
    const temp = await openDoor(door)
    await take(
      temp,
      door.one({ ...told, more: { strange: { deep: ['x', 1] }, __proto__: 'x', constructor: 'y' } }, temp.inlet.key),
    )
    const { title, annotations } = await only<Alert>(temp, 'alerts')
    expect(title).toBe('Disk full')
    if (door.keepsUnknown) expect(annotations).toMatchObject({ 'strange.deep.0': 'x', 'strange.deep.1': '1' })
  })

  test('a start that is no date', async () => {
    const temp = await openDoor(door)
    const json = door.one({ ...told, at: 'the day before yesterday' }, temp.inlet.key)
    if (door.badDate === 'refused') return expectRefusal(door, temp, await send(door, temp, { json }), 422)
    await take(temp, json)
    if (door.badDate === 'passed over') return expect(await written(temp)).toEqual(nothing)
    expect(Date.parse((await only<Alert>(temp, 'alerts')).startedAt)).toBe(temp.clock.ms)
  })

  test('labels of 10 kB are kept whole', async () => {
    const temp = await openDoor(door)
    const long = 'ж'.repeat(10_240)
    await take(temp, door.one({ ...told, labels: { long } }, temp.inlet.key))
    const { labels, annotations } = await only<Alert>(temp, 'alerts')
    expect({ ...annotations, ...labels }.long).toBe(long)
    expect((await only<Incident>(temp, 'incidents')).body.length).toBeLessThan(5000)
  })

  test('control characters are gone, and nothing turns the reading direction of what follows around', async () => {
    const temp = await openDoor(door)
    const text = 'a\u0000b\u001B[31mc\u0085'
    await take(temp, door.one({ title: `${text}\u202E d`, text, labels: { 'k\u0007': text } }, temp.inlet.key))
    const alert = await only<Alert>(temp, 'alerts')
    expect(alert.title).toBe('ab[31mc d')
    expect({ ...alert.annotations, ...alert.labels }.k).toBe('ab[31mc')
    // oxlint-disable-next-line no-control-regex -- control characters are what it is about
    expect(JSON.stringify([alert, await only(temp, 'incidents')])).not.toMatch(/\\u00(0[0-8]|1)|[\u0080-\u009F]/)
  })

  test('right-to-left text stays as it is', async () => {
    const temp = await openDoor(door)
    const text = 'שגיאה חמורה خطأ في الخادم'
    await take(temp, door.one({ title: text, text, labels: { text } }, temp.inlet.key))
    const alert = await only<Alert>(temp, 'alerts')
    expect([alert.title, { ...alert.annotations, ...alert.labels }.text]).toEqual([text, text])
  })

  test.each([
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['Markdown', '[x](javascript:alert(1)) ![x](http://evil.example.net/i.png) **b** # h'],
    ['quick actions', 'x\n/close\n/label ~evil\n\n/title evil'],
  ])('%s in every string is text', async (_what, text) => {
    const temp = await openDoor(door)
    const json = door.one({ title: text, text, labels: { [text]: text }, more: { note: text } }, temp.inlet.key)
    await take(temp, json)
    const incident = await only<Incident>(temp, 'incidents')
    expect(incident).toMatchObject({ state: 'opened', labels: ['incident'] })
    expect(incident.title).toBe(text.replaceAll(/\s+/g, ' '))
    const tree = JSON.stringify(parseMarkdown(incident.body))
    expect(tree).not.toMatch(/"href":"javascript|"kind":"(image|emphasis|html)"/)
    expect(tree).not.toMatch(/"kind":"link"[^}]*"text":"x"/) // an address may be followed, under its own name only
    const page = await (await temp.ask('GET', '/default/incidents/1', { headers: { accept: 'text/html' } })).text()
    expect(page).not.toMatch(/<img|<script>|href="javascript/)
  })

  if (door.many) {
    const { of, alert, most, at } = door.many

    test(`one alert more than ${most} is named, and the others are kept`, async () => {
      const temp = await openDoor(door)
      const json = of(
        Array.from({ length: most + 1 }, (_, at) => alert({ title: `No ${at}`, labels: { n: String(at) } })),
      )
      const response = await send(door, temp, { json })
      expect([response.status, await temp.relay.database.read.$count(alerts)]).toEqual([200, most])
      expect(response.headers.get('tocsin-rejected')).toContain(`"field":"${at}${most}"`)
    })

    test('a good alert beside bad ones is kept, and they are named', async () => {
      const temp = await openDoor(door)
      const bad = [7, alert({ title: 'x', at: 'soon' }), null]
      const response = await send(door, temp, { json: of([...bad, alert(told)]) })
      expect([response.status, await response.json()]).toEqual([200, [{ iid: 1, title: 'Disk full' }]])
      const rejected = JSON.parse(response.headers.get('tocsin-rejected') ?? '[]') as { field: string }[]
      expect(rejected.map(({ field }) => field)).toEqual([`${at}0`, `${at}1.startsAt`, `${at}2`])
      expect(await only<Alert>(temp, 'alerts')).toMatchObject({ title: 'Disk full' })
    })
  }
})
