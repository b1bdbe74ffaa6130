import { describe, expect, test } from 'vitest'
import type { Database } from '#relay/db/open.ts'
import { takeIn } from '#relay/incidents/take-in.ts'
import { intakes } from '#relay/intake/registry.ts'
import { expireAlerts, keepExpiringAlerts } from '#relay/jobs/expire-alerts.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'
import { notification } from '#test/factories/notification.ts'
import { alertsByIncident, seeAlert, seeIncident } from '#test/factories/relay-view.ts'
import { silentLog, tempRelay } from '#test/factories/temp-relay.ts'

const minute = 60_000

/** A relay that Prometheus speaks to. `tell` says that the alert holds for so many milliseconds. */
async function withPrometheus(database?: Database) {
  const relay = await tempRelay(database)
  const { deps, clock, project, inlet } = relay
  const startedAt = clock.ms - 10 * minute
  async function tell(holdsFor: number, pods = ['a']) {
    const endsAt = new Date(clock.ms + holdsFor).toISOString()
    const body = pods.map(pod => ({
      labels: { alertname: 'Down', pod },
      annotations: { summary: 'Down' },
      startsAt: '2026-01-01T00:00:00Z',
      endsAt,
    }))
    const incoming = intakes.prometheus.read(body, { now: clock.ms, newId: deps.newId }).alerts
    return takeIn(deps, { project, inlet: { ...inlet, kind: 'prometheus' }, incoming })
  }
  return { ...relay, tell, startedAt }
}

describe('the dead man’s timer', () => {
  test('ends an alert that nothing was heard of, as of when its time ran out', async () => {
    const relay = await withPrometheus()
    await relay.tell(4 * minute)
    relay.clock.ms += 4 * minute - 1
    await expireAlerts(relay.deps, relay.startedAt)
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'triggered' })
    relay.clock.ms += 9000
    await expireAlerts(relay.deps, relay.startedAt)
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'resolved', endedAt: '2026-01-01T00:05:00.000Z' })
    expect(await seeIncident(relay, 1)).toMatchObject({
      state: 'closed',
      notes: expect.arrayContaining([
        'alert ^alert#1 resolved: its sender has not told of it again',
        'automatically closed this issue because the alert resolved.',
      ]),
    })
  })

  test('is five minutes for a sender that says no end, as Alertmanager’s resolve_timeout', async () => {
    const relay = await withPrometheus()
    const { deps, clock, project, inlet } = relay
    for (const body of [
      [{ labels: { alertname: 'A' } }],
      [{ labels: { alertname: 'B' }, endsAt: '0001-01-01T00:00:00Z' }],
    ]) {
      const { alerts: incoming } = intakes.prometheus.read(body, { now: clock.ms, newId: deps.newId })
      await takeIn(deps, { project, inlet: { ...inlet, kind: 'prometheus' }, incoming })
    }
    expect(await seeAlert(relay, 1)).toMatchObject({ startedAt: new Date(clock.ms).toISOString() })
    relay.clock.ms += 5 * minute - 1
    await expireAlerts(relay.deps, relay.startedAt)
    expect(await seeAlert(relay, 2)).toMatchObject({ status: 'triggered' })
    relay.clock.ms += 1
    await expireAlerts(relay.deps, relay.startedAt)
    for (const iid of [1, 2]) expect(await seeAlert(relay, iid)).toMatchObject({ status: 'resolved' })
  })

  test('is set forward by repeats, and never back', async () => {
    const relay = await withPrometheus()
    await relay.tell(4 * minute)
    relay.clock.ms += minute
    await relay.tell(4 * minute)
    await relay.tell(minute) // overtaken on its way
    relay.clock.ms += 4 * minute - 1
    await expireAlerts(relay.deps, relay.startedAt)
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'triggered', eventCount: 3 })
    relay.clock.ms += 1
    await expireAlerts(relay.deps, relay.startedAt)
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'resolved' })
  })

  test('lets an alert come back when its sender tells of it again, with its old start', async () => {
    const relay = await withPrometheus()
    await relay.tell(minute)
    relay.clock.ms += minute
    await expireAlerts(relay.deps, relay.startedAt)
    await relay.tell(minute)
    expect(await alertsByIncident(relay)).toEqual([[1], [2]])
  })

  test('gives senders time after a start, for alerts that it has not heard of since', async () => {
    const relay = await withPrometheus()
    await relay.tell(minute, ['a', 'b'])
    relay.clock.ms += 30 * minute // it was down
    const startedAt = relay.clock.ms
    await relay.tell(minute, ['b'])
    relay.clock.ms += 2 * minute - 1
    await expireAlerts(relay.deps, startedAt)
    expect([(await seeAlert(relay, 1)).status, (await seeAlert(relay, 2)).status]).toEqual(['triggered', 'resolved'])
    relay.clock.ms += 1
    await expireAlerts(relay.deps, startedAt)
    expect(await seeAlert(relay, 1)).toMatchObject({ status: 'resolved' })
  })

  test('leaves alerts alone that have none, and ends a great many', async () => {
    const relay = await withPrometheus()
    await relay.receive(notification())
    await relay.tell(
      minute,
      Array.from({ length: 120 }, (_, index) => String(index)),
    )
    relay.clock.ms += 100 * minute
    await expireAlerts(relay.deps, relay.startedAt)
    expect((await seeAlert(relay, 1)).status).toBe('triggered')
    for (const iid of [2, 60, 121]) expect((await seeAlert(relay, iid)).status).toBe('resolved')
  })

  test('ends an alert once, however many relays share the database', async () => {
    const url = tempDatabaseUrl()
    const relay = await withPrometheus(await tempDatabase(url))
    const others = await Promise.all([tempDatabase(url), tempDatabase(url)])
    await relay.tell(minute, ['a', 'b', 'c'])
    relay.clock.ms += minute
    const all = [relay.deps, ...others.map(database => ({ ...relay.deps, database }))]
    await Promise.all(all.map(deps => expireAlerts(deps, relay.startedAt)))
    for (const iid of [1, 2, 3]) expect((await seeIncident(relay, iid)).notes).toHaveLength(3)
  })

  test('stops with its relay, and outlives trouble of the store', async () => {
    const { deps, clock } = await tempRelay()
    const stopping = new AbortController()
    const logged: string[] = []
    const log = { ...silentLog, error: (_: object, message: string) => void logged.push(message) }
    await deps.database.close()
    const running = keepExpiringAlerts({ ...deps, log }, clock.ms, stopping.signal)
    await expect.poll(() => logged).toHaveLength(1)
    stopping.abort()
    await running
  })
})
