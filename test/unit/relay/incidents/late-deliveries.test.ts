import { expect, test } from 'vitest'
import { listAlerts } from '#relay/store/alerts.ts'
import { countOpen } from '#relay/store/incidents.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempRelay, type TempRelay } from '#test/factories/temp-relay.ts'

const resolved = wireAlert({ status: 'resolved', endsAt: '2026-01-01T00:05:00Z' })

async function seen({ deps, project }: TempRelay) {
  const { items } = await listAlerts(deps.database.read, project.id, { limit: 50 })
  return {
    alerts: items.map(({ status, eventCount }) => [status, eventCount]),
    open: await countOpen(deps.database.read, {}),
  }
}

test('a firing that was overtaken by its own end does not wake it, however often it comes', async () => {
  const relay = await tempRelay()
  await relay.receive(notification())
  await relay.receive(notification([resolved]))
  for (let time = 0; time < 2; time++) {
    relay.clock.ms += 7000
    await relay.receive(notification())
  }
  expect(await seen(relay)).toEqual({ alerts: [['resolved', 3]], open: 0 })
})

test('a problem that is back with its old start is told of: Alertmanager had only lost sight of it', async () => {
  const relay = await tempRelay()
  await relay.receive(notification())
  await relay.receive(notification([resolved]))
  relay.clock.ms += 10_000
  await relay.receive(notification()) // late; does not make the next one late
  relay.clock.ms += 10_000
  await relay.receive(notification())
  expect(await seen(relay)).toEqual({
    alerts: [
      ['triggered', 1],
      ['resolved', 2],
    ],
    open: 1,
  })
})
