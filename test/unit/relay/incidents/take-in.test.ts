import { describe, expect, test } from 'vitest'
import { alerts } from '#relay/db/tables/alerts.ts'
import { events } from '#relay/db/tables/events.ts'
import { incidents, notes } from '#relay/db/tables/incidents.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { takeIn } from '#relay/incidents/take-in.ts'
import { intakes } from '#relay/intake/registry.ts'
import { alertsOfIncident, findAlert } from '#relay/store/alerts.ts'
import { findIncident, listIncidents } from '#relay/store/incidents.ts'
import { listNotes } from '#relay/store/notes.ts'
import { findProject, saveSettings } from '#relay/store/projects.ts'
import { defaultSettings } from '#shared/model/project.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'

const resolved = wireAlert({ status: 'resolved', endsAt: '2026-01-01T00:05:00Z' })

async function counts({ deps }: TempRelay) {
  const count = (table: Parameters<typeof deps.database.read.$count>[0]) => deps.database.read.$count(table)
  return {
    alerts: await count(alerts),
    incidents: await count(incidents),
    notes: await count(notes),
    events: await count(events),
  }
}

async function incident({ deps }: TempRelay, iid: number) {
  const found = await findIncident(deps.database.read, 'default', iid, deps.publicUrl)
  if (!found) throw new Error(`no incident ${iid}`)
  return { ...found.incident, notes: (await listNotes(deps.database.read, found.row.id)).map(({ body }) => body) }
}

describe('a firing alert', () => {
  test('opens an incident with a body, a chart around its start and a note', async () => {
    const relay = await tempRelay()
    expect(await relay.receive(notification())).toEqual([{ iid: 1, title: '5xx above 10/s' }])
    const opened = await incident(relay, 1)
    expect(opened).toMatchObject({
      iid: 1,
      title: '5xx above 10/s',
      state: 'opened',
      severity: 'high',
      alerts: [1],
      labels: ['incident'],
      createdBy: 'Alert Bot',
      url: 'https://relay.example.net/default/incidents/1',
      notes: ['opened this incident from alert ^alert#1'],
    })
    expect(opened.body).toContain('**Start time:** 01 January 2026, 12:00AM (UTC)')
    expect(opened.body).toContain('`up == 0`')
    expect(opened.body).toContain('g0.range_input=1h&g0.end_input=2026-01-01+00%3A30%3A00')
  })

  test('replayed a hundred times, changes a counter and nothing else', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    const before = await counts(relay)
    await Promise.all(Array.from({ length: 100 }, () => relay.receive(notification())))
    expect(await counts(relay)).toEqual(before)
    expect(await findAlert(relay.deps.database.read, relay.project.id, 1)).toMatchObject({
      eventCount: 101,
      status: 'triggered',
    })
  })

  test('told by fifty senders at once, is one alert and one incident', async () => {
    const relay = await tempRelay()
    await Promise.all(Array.from({ length: 50 }, () => relay.receive(notification())))
    expect(await counts(relay)).toMatchObject({ alerts: 1, incidents: 1, notes: 1 })
  })

  test('that differs from another in its labels only, is another alert', async () => {
    const relay = await tempRelay()
    const other = wireAlert({ labels: { alertname: 'HighErrorRate', pod: 'b' }, fingerprint: '0a1b2c3d4e5f6071' })
    await relay.receive(notification([wireAlert(), other]))
    expect(await counts(relay)).toMatchObject({ alerts: 2, incidents: 2 })
  })

  test('stays in the alert list where the project opens no incidents', async () => {
    const relay = await tempRelay()
    await relay.deps.database.write(tx =>
      saveSettings(tx, relay.project.id, { ...defaultSettings, createIncident: false }),
    )
    const project = await findProject(relay.deps.database.read, 'default')
    Object.assign(relay.project, project)
    await relay.receive(notification())
    expect(await counts(relay)).toMatchObject({ alerts: 1, incidents: 0 })
  })
})

describe('a resolved alert', () => {
  test('closes its incident, with GitLab’s note', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    await relay.receive(notification([resolved]))
    expect(await incident(relay, 1)).toMatchObject({
      state: 'closed',
      notes: expect.arrayContaining(['automatically closed this issue because the alert resolved.']),
    })
    expect(await findAlert(relay.deps.database.read, relay.project.id, 1)).toMatchObject({
      status: 'resolved',
      endedAt: '2026-01-01T00:05:00.000Z',
    })
  })

  test('that nobody knows, creates nothing', async () => {
    const relay = await tempRelay()
    expect(await relay.receive(notification([resolved]))).toEqual([])
    expect(await counts(relay)).toEqual({ alerts: 0, incidents: 0, notes: 0, events: 0 })
  })

  test('is not woken by an old delivery of its firing', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    await relay.receive(notification([resolved]))
    const before = await counts(relay)
    await relay.receive(notification())
    expect(await counts(relay)).toEqual(before)
  })

  test('that fires anew, is a new alert with a new incident', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    await relay.receive(notification([resolved]))
    await relay.receive(notification([wireAlert({ startsAt: '2026-01-01T01:00:00Z' })]))
    expect(await incident(relay, 2)).toMatchObject({ state: 'opened', alerts: [2] })
  })
})

test('an alert that still fires after its incident was closed by hand comes back as a new one', async () => {
  const relay = await tempRelay()
  await relay.receive(notification())
  await closeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ana' })
  expect(await incident(relay, 1)).toMatchObject({
    state: 'closed',
    notes: expect.arrayContaining(['closed this incident']),
  })
  await relay.receive(notification())
  expect(await incident(relay, 2)).toMatchObject({ state: 'opened' })
})

test('a delivery that fails half way leaves nothing behind', async () => {
  const relay = await tempRelay()
  const breaking = { ...relay.deps, newId: () => 'twice' } // the second note breaks its key
  const other = wireAlert({ fingerprint: 'ffff' })
  const incoming = intakes.alertmanager.read(notification([wireAlert(), other]), {
    now: relay.clock.ms,
    newId: relay.deps.newId,
  }).alerts
  await expect(takeIn(breaking, { project: relay.project, inlet: relay.inlet, incoming })).rejects.toThrow()
  expect(await counts(relay)).toEqual({ alerts: 0, incidents: 0, notes: 0, events: 0 })
})

test('the list of incidents goes page by page, newest first, without loss or repetition', async () => {
  const relay = await tempRelay()
  for (let index = 0; index < 7; index++) {
    relay.clock.ms += index % 2 ? 1000 : 0 // two of each moment: the cursor must tell them apart
    await relay.receive(notification([wireAlert({ fingerprint: String(index) })]))
  }
  const seen: number[] = []
  let cursor: string | undefined
  do {
    const query = { state: 'opened', limit: 3, cursor } as const
    const page = await listIncidents(relay.deps.database.read, query, relay.deps.publicUrl)
    seen.push(...page.items.map(({ iid }) => iid))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
  await expect(
    listIncidents(relay.deps.database.read, { state: 'all', limit: 3, cursor: 'nonsense' }, ''),
  ).rejects.toMatchObject({ value: { code: 'bad-input', field: 'cursor' } })
})

test('the alerts of an incident are told as the API tells them', async () => {
  const relay = await tempRelay()
  await relay.receive(notification())
  const [alert] = await alertsOfIncident(relay.deps.database.read, 1)
  expect(alert).toMatchObject({ iid: 1, incident: 1, query: 'up == 0', startedAt: '2026-01-01T00:00:00.000Z' })
})
