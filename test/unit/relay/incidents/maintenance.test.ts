import { describe, expect, test } from 'vitest'
import type { Matcher } from '#shared/model/matcher.ts'
import { changeAlert } from '#relay/incidents/change-alert.ts'
import { createMaintenance } from '#relay/store/maintenances.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { alertsByIncident, seeAlert, seeIncident } from '#test/factories/relay-view.ts'
import { tempRelay } from '#test/factories/temp-relay.ts'

const minute = 60_000

/** A relay with ten minutes of maintenance from now on. */
async function inMaintenance(matchers: Matcher[] = []) {
  const relay = await tempRelay()
  const { deps, project, clock } = relay
  const window = { id: 'w', projectId: project.id, name: 'Upgrade', matchers }
  const times = { startsAt: clock.ms, endsAt: clock.ms + 10 * minute }
  await deps.database.write(tx => createMaintenance(tx, { ...window, ...times }))
  return relay
}

describe('an alert in maintenance', () => {
  test('is recorded and counted, and nobody is told', async () => {
    const relay = await inMaintenance()
    expect(await relay.receive(notification())).toHaveLength(1)
    relay.clock.ms += 10 * minute - 1
    await relay.receive(notification())
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'triggered', quiet: true, eventCount: 2, incident: null })
    expect(await alertsByIncident(relay)).toEqual([])
  })

  test('that still fires after it opens its incident then, once', async () => {
    const relay = await inMaintenance()
    await relay.receive(notification())
    relay.clock.ms += 10 * minute
    await relay.receive(notification([wireAlert(), wireAlert()]))
    await relay.receive(notification())
    expect(await seeAlert(relay, 1)).toMatchObject({ quiet: false, eventCount: 4, incident: 1 })
    expect(await seeIncident(relay, 1)).toMatchObject({
      state: 'opened',
      notes: ['opened this incident from alert ^alert#1'],
    })
  })

  test('that ends in it was never an incident', async () => {
    const relay = await inMaintenance()
    await relay.receive(notification())
    await relay.receive(notification([wireAlert({ status: 'resolved', endsAt: '2026-01-01T00:05:00Z' })]))
    relay.clock.ms += 20 * minute
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'resolved' })
    expect(await alertsByIncident(relay)).toEqual([])
  })

  test('that somebody has seen to meanwhile stays quiet', async () => {
    const relay = await inMaintenance()
    await relay.receive(notification())
    await changeAlert(relay.deps, { project: relay.project, iid: 1, by: 'Ana', status: 'ignored' })
    relay.clock.ms += 10 * minute
    await relay.receive(notification())
    expect(await alertsByIncident(relay)).toEqual([])
  })

  test('is only one that matches; one with an incident from before goes on', async () => {
    const relay = await inMaintenance([{ field: 'label:pod', op: '=', value: 'b' }])
    const b = wireAlert({ fingerprint: 'b', labels: { alertname: 'X', pod: 'b' } })
    await relay.receive(notification([wireAlert(), b]))
    expect(await alertsByIncident(relay)).toEqual([[1]])
    expect(await seeAlert(relay, 2)).toMatchObject({ quiet: true })
  })
})
