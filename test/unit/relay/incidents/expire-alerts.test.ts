import { expect, test } from 'vitest'
import { expireAlerts } from '#relay/incidents/expire-alerts.ts'
import { takeIn } from '#relay/incidents/take-in.ts'
import { intakes } from '#relay/intake/registry.ts'
import { findAlert } from '#relay/store/alerts.ts'
import { countOpen } from '#relay/store/incidents.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'

async function tell({ deps, project, inlet, clock }: TempRelay, endsIn: number) {
  const endsAt = new Date(clock.ms + endsIn).toISOString()
  const alert = {
    labels: { alertname: 'Up' },
    annotations: {},
    startsAt: '2026-01-01T00:00:00Z',
    endsAt,
    generatorURL: '',
  }
  const { alerts } = intakes.prometheus.read([alert], { now: clock.ms, newId: deps.newId })
  await takeIn(deps, { project, inlet, incoming: alerts })
}

const statusOf = async ({ deps, project }: TempRelay) => (await findAlert(deps.database.read, project.id, 1))?.status

test('an alert that its sender stops telling of is over when its time has run out, and not before', async () => {
  const relay = await tempRelay()
  await tell(relay, 240_000)
  relay.clock.ms += 200_000
  await tell(relay, 240_000) // moves the end on
  relay.clock.ms += 200_000
  await expireAlerts(relay.deps)
  expect(await statusOf(relay)).toBe('triggered')
  relay.clock.ms += 40_000
  await Promise.all([expireAlerts(relay.deps), expireAlerts(relay.deps)])
  expect(await statusOf(relay)).toBe('resolved')
  expect(await countOpen(relay.deps.database.read)).toBe(0)
  const alert = await findAlert(relay.deps.database.read, relay.project.id, 1)
  expect(alert?.endedAt).toBe(new Date(relay.clock.ms).toISOString())
})
