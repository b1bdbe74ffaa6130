import { describe, expect, test } from 'vitest'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { declareIncident } from '#relay/incidents/declare-incident.ts'
import { reopenIncident } from '#relay/incidents/reopen-incident.ts'
import { writeNote } from '#relay/incidents/write-note.ts'
import { findAlert } from '#relay/store/alerts.ts'
import { readEvents } from '#relay/store/events.ts'
import { findIncident } from '#relay/store/incidents.ts'
import { listNotes } from '#relay/store/notes.ts'
import { saveSettings, type ProjectRow } from '#relay/store/projects.ts'
import { defaultSettings } from '#shared/model/project.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'

const resolved = wireAlert({ status: 'resolved', endsAt: '2026-01-01T00:05:00Z' })
const act = (relay: TempRelay, iid = 1) => ({ project: relay.project, iid, by: 'Ana' })

async function story({ deps, project }: TempRelay, iid = 1) {
  const found = await findIncident(deps.database.read, project.slug, iid, deps.publicUrl)
  if (!found) throw new Error(`no incident ${iid}`)
  const notes = await listNotes(deps.database.read, found.row.id)
  const events = await readEvents(deps.database.read, 0, 100)
  return {
    ...found.incident,
    notes: notes.map(({ author, body }) => `${author}: ${body}`),
    events: events.flatMap(({ kind, iid: of }) => (kind !== 'alert-changed' && of === iid ? [kind] : [])),
  }
}

async function withOpenIncident(settings: Partial<typeof defaultSettings> = {}) {
  const relay = await tempRelay()
  const wanted = { ...defaultSettings, ...settings }
  await relay.deps.database.write(tx => saveSettings(tx, relay.project.id, wanted))
  Object.assign(relay.project, { settings: wanted } satisfies Partial<ProjectRow>)
  await relay.receive(notification())
  relay.clock.ms += 60_000
  return relay
}

const alertOf = ({ deps, project }: TempRelay) => findAlert(deps.database.read, project.id, 1)
const opened = 'Alert Bot: opened this incident from alert ^alert#1'

test('an acknowledgement counts once, for the incident and its alerts, whoever comes later', async () => {
  const relay = await withOpenIncident()
  const both = ['Ana', 'Bo'].map(by => acknowledgeIncident(relay.deps, { ...act(relay), by }))
  await Promise.all(both)
  expect(await story(relay)).toMatchObject({
    acknowledgedAt: '2026-01-01T00:02:00.000Z',
    notes: [opened, 'Ana: acknowledged this incident'],
    events: ['incident-opened', 'incident-changed'],
  })
  expect(await alertOf(relay)).toMatchObject({ status: 'acknowledged' })
  await relay.receive(notification())
  expect(await alertOf(relay)).toMatchObject({ status: 'acknowledged', eventCount: 2 })
})

test('closing by hand resolves the alerts; closing again changes nothing', async () => {
  const relay = await withOpenIncident()
  await Promise.all([closeIncident(relay.deps, act(relay)), closeIncident(relay.deps, act(relay))])
  expect(await story(relay)).toMatchObject({
    state: 'closed',
    closedAt: '2026-01-01T00:02:00.000Z',
    notes: [opened, 'Ana: closed this incident'],
    events: ['incident-opened', 'incident-closed'],
  })
  expect(await alertOf(relay)).toMatchObject({ status: 'resolved', endedAt: '2026-01-01T00:02:00.000Z' })
  await expect(acknowledgeIncident(relay.deps, act(relay))).rejects.toMatchObject({ value: { code: 'conflict' } })
})

describe('reopening', () => {
  test('makes it wait for somebody again', async () => {
    const relay = await withOpenIncident()
    await acknowledgeIncident(relay.deps, act(relay))
    await closeIncident(relay.deps, act(relay))
    await reopenIncident(relay.deps, act(relay))
    await reopenIncident(relay.deps, act(relay))
    const now = await story(relay)
    expect(now).toMatchObject({ state: 'opened', closedAt: null, acknowledgedAt: null })
    expect(now.notes.filter(note => note === 'Ana: reopened this incident')).toHaveLength(1)
  })

  test('is refused while the same problem has another open incident', async () => {
    const relay = await withOpenIncident()
    await closeIncident(relay.deps, act(relay))
    await relay.receive(notification())
    await expect(reopenIncident(relay.deps, act(relay))).rejects.toMatchObject({ value: { code: 'conflict' } })
    expect(await story(relay)).toMatchObject({ state: 'closed' })
  })
})

test('without autoClose the incident stays open when its alert resolves, and takes the next firing', async () => {
  const relay = await withOpenIncident({ autoClose: false })
  await relay.receive(notification([resolved]))
  expect(await story(relay)).toMatchObject({ state: 'opened', notes: [opened, 'Alert Bot: alert ^alert#1 resolved'] })
  relay.clock.ms += 60_000
  await relay.receive(notification())
  expect(await story(relay)).toMatchObject({ state: 'opened', alerts: [1, 2] })
})

test('an incident can be declared, with the project’s labels and the next number', async () => {
  const relay = await withOpenIncident({ labels: ['outage'] })
  const given = {
    project: relay.project,
    title: 'Shop is down',
    body: '',
    severity: 'critical',
    by: 'Ana',
    may: () => true,
  } as const
  expect(await declareIncident(relay.deps, given)).toEqual({ iid: 2, said: [] })
  expect(await story(relay, 2)).toMatchObject({
    createdBy: 'Ana',
    labels: ['outage'],
    alerts: [],
    notes: ['Ana: declared this incident'],
    events: ['incident-opened'],
  })
})

test('a comment is kept as it was written', async () => {
  const relay = await withOpenIncident()
  const body = '<b>looking</b>\n\n- at `it`'
  const { note } = await writeNote(relay.deps, { ...act(relay), body, kind: 'comment', may: () => true })
  expect(note).toMatchObject({ kind: 'comment', author: 'Ana', body })
  expect(await story(relay)).toMatchObject({
    notes: [opened, `Ana: ${body}`],
    events: ['incident-opened', 'note-added'],
  })
})

test.each([acknowledgeIncident, closeIncident, reopenIncident])('%o: an incident that is not there', async verb => {
  const relay = await tempRelay()
  await expect(verb(relay.deps, act(relay, 7))).rejects.toMatchObject({ value: { code: 'not-found' } })
})
