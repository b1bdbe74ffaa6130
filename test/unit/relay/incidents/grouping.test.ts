import { describe, expect, test } from 'vitest'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { incidentKeys } from '#relay/incidents/incident-keys.ts'
import { takeIn } from '#relay/incidents/take-in.ts'
import { intakes } from '#relay/intake/registry.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { alertsByIncident, seeIncident, setSettings } from '#test/factories/relay-view.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'

const minute = 60_000

function alert(pod: string, change: Record<string, unknown> = {}, severity = 'high') {
  const labels = { alertname: 'HighErrorRate', cluster: pod.slice(0, 1), pod, severity }
  return wireAlert({ fingerprint: `of ${pod}`, labels, ...change })
}

function over(pod: string, change: Record<string, unknown> = {}) {
  return alert(pod, { status: 'resolved', endsAt: '2026-01-01T00:05:00Z', ...change })
}

describe('an incident of the sender’s group', () => {
  test('takes further alerts in, becomes as severe as they are, and closes with the last', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { grouping: { by: 'group' } })
    await relay.receive(notification([alert('a1', {}, 'low')]))
    await relay.receive(notification([alert('a1', {}, 'low'), alert('a2', {}, 'critical'), alert('a3', {}, 'info')]))
    expect(await seeIncident(relay, 1)).toMatchObject({
      severity: 'critical',
      alerts: [1, 2, 3],
      notes: expect.arrayContaining([
        'alert ^alert#2 joined',
        'changed severity to **Critical**',
        'alert ^alert#3 joined',
      ]),
    })
    await relay.receive(notification([over('a2'), over('a1')]))
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'opened', severity: 'critical' })
    await relay.receive(notification([over('a3')]))
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'closed' })
    expect(await alertsByIncident(relay)).toEqual([[1, 2, 3]])
  })

  test('is another one for another group, and for alerts without a group', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { grouping: { by: 'group' } })
    await relay.receive(notification([alert('a1'), alert('a2')]))
    await relay.receive(notification([alert('b1')], { groupKey: '{}:{alertname="Other"}' }))
    const bare = { ...relay.inlet, kind: 'generic' as const }
    for (const fingerprint of ['x', 'y']) {
      const context = { now: relay.clock.ms, newId: relay.deps.newId }
      const { alerts } = intakes.generic.read({ title: 'Full', fingerprint }, context)
      await takeIn(relay.deps, { project: relay.project, inlet: bare, incoming: alerts })
    }
    expect(await alertsByIncident(relay)).toEqual([[1, 2], [3], [4], [5]])
  })

  test('is one, whoever comes first of fifty at once', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { grouping: { by: 'group' } })
    const pods = Array.from({ length: 50 }, (_, index) => alert(`a${index}`))
    await Promise.all(pods.map(pod => relay.receive(notification([pod]))))
    expect((await alertsByIncident(relay)).map(({ length }) => length)).toEqual([50])
  })
})

describe('an incident of chosen labels', () => {
  test('is shared by alerts that agree in all of them, in whatever order they are named', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { grouping: { by: 'labels', labels: ['cluster', 'alertname'] } })
    await relay.receive(notification([alert('a1'), alert('b1'), alert('a2')]))
    await setSettings(relay, { grouping: { by: 'labels', labels: ['alertname', 'cluster', 'cluster'] } })
    await relay.receive(notification([alert('b2')]))
    expect(await alertsByIncident(relay)).toEqual([
      [1, 3],
      [2, 4],
    ])
  })

  test('is not shared by alerts that have none of them', () => {
    const grouping = { by: 'labels', labels: ['team', 'cluster'] } as const
    const keyOf = (fingerprint: string, labels: Record<string, string>) =>
      incidentKeys({ ...grouping, labels: [...grouping.labels] }, { fingerprint, groupKey: null, labels }).groupKey
    expect(keyOf('one', { job: 'x' })).not.toBe(keyOf('two', { job: 'x' }))
    expect(keyOf('one', { team: 'x' })).toBe(keyOf('two', { team: 'x' }))
    // Nothing that a sender writes makes two different sets look alike.
    expect(keyOf('one', { team: 'a"],["cluster","b' })).not.toBe(keyOf('two', { team: 'a', cluster: 'b' }))
    expect(keyOf('one', { team: 'x' })).not.toBe(keyOf('two', { cluster: 'x' }))
  })
})

describe('a problem that is back', () => {
  const again = (pod: string, at: string) => alert(pod, { startsAt: at, annotations: { summary: `now at ${at}` } })

  async function closedOnce(reopenMinutes: number): Promise<TempRelay> {
    const relay = await tempRelay()
    await setSettings(relay, { reopenMinutes })
    await relay.receive(notification([alert('a1')]))
    await relay.receive(notification([over('a1')]))
    return relay
  }

  test('within the time opens its incident again, though its start and title are others', async () => {
    const relay = await closedOnce(10)
    relay.clock.ms += 10 * minute
    await relay.receive(notification([again('a1', '2026-01-01T00:10:00Z')]))
    expect(await seeIncident(relay, 1)).toMatchObject({
      state: 'opened',
      alerts: [1, 2],
      closedAt: null,
      acknowledgedAt: null,
      notes: expect.arrayContaining(['reopened this incident: alert ^alert#2 fired again']),
    })
    const end = { startsAt: '2026-01-01T00:10:00Z', annotations: { summary: 'now at 2026-01-01T00:10:00Z' } }
    await relay.receive(notification([over('a1', end)]))
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'closed' })
    expect(await alertsByIncident(relay)).toEqual([[1, 2]])
  })

  test('later, or where the project wants that, is a new incident', async () => {
    const late = await closedOnce(10)
    late.clock.ms += 10 * minute + 1
    await late.receive(notification([again('a1', '2026-01-01T00:20:00Z')]))
    expect(await alertsByIncident(late)).toEqual([[1], [2]])
    const never = await closedOnce(0)
    await never.receive(notification([again('a1', '2026-01-01T00:20:00Z')]))
    expect(await alertsByIncident(never)).toEqual([[1], [2]])
  })

  test('is not another problem of the same rule', async () => {
    const relay = await closedOnce(10)
    await relay.receive(notification([again('a2', '2026-01-01T00:06:00Z')]))
    expect(await alertsByIncident(relay)).toEqual([[1], [2]])
  })

  test('joins the incident that is open about it already', async () => {
    const relay = await closedOnce(10)
    await relay.receive(notification([again('a1', '2026-01-01T00:06:00Z')]))
    // Its end was lost; the next firing finds the incident open.
    await relay.receive(notification([again('a1', '2026-01-01T00:09:00Z')]))
    expect(await alertsByIncident(relay)).toEqual([[1, 2, 3]])
  })

  test('of a group is told by the group, and after a close by hand, too', async () => {
    const relay = await tempRelay()
    await setSettings(relay, { reopenMinutes: 10, grouping: { by: 'group' } })
    await relay.receive(notification([alert('a1')]))
    await closeIncident(relay.deps, { project: relay.project, iid: 1, by: 'Ana' })
    await relay.receive(notification([alert('a2', {}, 'critical')]))
    expect(await seeIncident(relay, 1)).toMatchObject({ state: 'opened', severity: 'critical', alerts: [1, 2] })
  })
})
