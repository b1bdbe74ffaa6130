import { describe, expect, test } from 'vitest'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { changeAlert, type AlertChange } from '#relay/incidents/change-alert.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { events } from '#relay/db/tables/events.ts'
import { notes } from '#relay/db/tables/incidents.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { alertsByIncident, seeAlert, seeIncident, setSettings } from '#test/factories/relay-view.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'

const two = notification([wireAlert(), wireAlert({ fingerprint: 'b', labels: { alertname: 'X', pod: 'b' } })])
const over = { status: 'resolved', endsAt: '2026-01-01T00:05:00Z' }

function change({ deps, project }: TempRelay, given: Omit<AlertChange, 'project' | 'by'>): Promise<void> {
  return changeAlert(deps, { project, by: 'Ana', ...given })
}

async function traces({ deps }: TempRelay) {
  return [await deps.database.read.$count(notes), await deps.database.read.$count(events)]
}

describe('an alert that somebody sees to', () => {
  test.each(['acknowledged', 'ignored'] as const)(
    'stays %s however often it repeats, and nobody is told',
    async status => {
      const relay = await tempRelay()
      await relay.receive(notification())
      await change(relay, { iid: 1, status })
      const before = await traces(relay)
      for (let turn = 0; turn < 3; turn++) await relay.receive(notification())
      expect(await seeAlert(relay, 1)).toMatchObject({ status, eventCount: 4 })
      expect(await traces(relay)).toEqual(before)
    },
  )

  test('with its incident stays acknowledged, too', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    await acknowledgeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ana' })
    await relay.receive(notification())
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'acknowledged' })
  })

  test('is given to somebody and taken again, and the timeline says so', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    await change(relay, { iid: 1, assignee: 'bo*b' })
    await change(relay, { iid: 1, assignee: 'bo*b' })
    expect(await seeAlert(relay, 1)).toMatchObject({ assignee: 'bo*b', status: 'triggered' })
    await change(relay, { iid: 1, assignee: null, status: 'acknowledged' })
    expect(await seeAlert(relay, 1)).toMatchObject({ assignee: null, status: 'acknowledged' })
    const { notes } = await seeIncident(relay, 1)
    expect(notes.toSorted()).toEqual([
      'assigned alert ^alert#1 to bo\\*b',
      'opened this incident from alert ^alert#1',
      'set alert ^alert#1 to acknowledged',
      'took alert ^alert#1 from bo\\*b',
    ])
  })

  test('and is resolved, stays so', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    await change(relay, { iid: 1, status: 'resolved' })
    await expect(change(relay, { iid: 1, status: 'triggered' })).rejects.toMatchObject({ value: { code: 'conflict' } })
    await expect(change(relay, { iid: 9, status: 'ignored' })).rejects.toMatchObject({ value: { code: 'not-found' } })
  })
})

describe('alerts and their incident', () => {
  test('the last alert resolved by hand closes it, where the project wants that', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { grouping: { by: 'group' } })
    await relay.receive(two)
    await change(relay, { iid: 1, status: 'resolved' })
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'opened' })
    await change(relay, { iid: 2, status: 'resolved' })
    expect(await seeIncident(relay, 1)).toMatchObject({
      state: 'closed',
      notes: expect.arrayContaining([
        'resolved alert ^alert#1',
        'closed this incident: alert ^alert#2, its last, is resolved',
      ]),
    })
    const open = await tempRelay()
    await setSettings(open, { autoClose: false })
    await open.receive(notification())
    await change(open, { iid: 1, status: 'resolved' })
    expect(await seeIncident(open, 1)).toMatchObject({ state: 'opened' })
  })

  test('an ignored alert does not hold it open', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { grouping: { by: 'group' } })
    await relay.receive(two)
    await change(relay, { iid: 2, status: 'ignored' })
    await relay.receive(notification([wireAlert(over)]))
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'closed' })
  })

  test('closing it resolves them', async () => {
    const relay = await tempRelay()
    await relay.receive(notification())
    await closeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ana' })
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'resolved' })
  })

  test('closing it leaves them, where the project wants that, and their repeats open nothing', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { closeResolvesAlerts: false })
    await relay.receive(notification())
    await closeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ana' })
    await relay.receive(notification())
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'triggered', eventCount: 2 })
    expect(await alertsByIncident(relay)).toEqual([[1]])
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'closed' })
  })
})
