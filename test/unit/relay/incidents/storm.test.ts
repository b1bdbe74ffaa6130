import { expect, test } from 'vitest'
import { alerts } from '#relay/db/tables/alerts.ts'
import { incidents, notes } from '#relay/db/tables/incidents.ts'
import { takeIn } from '#relay/incidents/take-in.ts'
import { intakes } from '#relay/intake/registry.ts'
import { Failure } from '#shared/kit/failure.ts'
import { listAlerts } from '#relay/store/alerts.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'
import { tempRelay } from '#test/factories/temp-relay.ts'

test('1,000 deliveries at once of the same 50 alerts, to two relays, are 50 alerts and 50 incidents', async () => {
  const url = tempDatabaseUrl()
  const { deps, project, inlet, clock } = await tempRelay(await tempDatabase(url))
  const other = { ...deps, database: await tempDatabase(url) }
  const fifty = Array.from({ length: 50 }, (_, index) =>
    wireAlert({ fingerprint: `of ${index}`, labels: { alertname: 'X', pod: String(index) } }),
  )
  const { alerts: incoming } = intakes.alertmanager.read(notification(fifty), { now: clock.ms, newId: deps.newId })
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, index) => deliver(index % 2 ? other : deps, { project, inlet, incoming })),
  )
  expect(new Set(answers.map(({ length }) => length))).toEqual(new Set([50]))
  const { read } = deps.database
  expect([await read.$count(alerts), await read.$count(incidents), await read.$count(notes)]).toEqual([50, 50, 50])
  const { items } = await listAlerts(read, project.id, { limit: 50 })
  expect(new Set(items.map(({ eventCount }) => eventCount))).toEqual(new Set([1000]))
  expect(new Set(items.map(({ incident }) => incident)).size).toBe(50)
}, 60_000)

/** What is refused because the store is in trouble is sent again, as Alertmanager does: a busy machine may need it. */
async function deliver(...given: Parameters<typeof takeIn>): ReturnType<typeof takeIn> {
  for (;;) {
    try {
      return await takeIn(...given)
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'unavailable') throw thrown
    }
  }
}
