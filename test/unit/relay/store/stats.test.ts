import { expect, test } from 'vitest'
import { readStats } from '#relay/store/stats.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempRelay } from '#test/factories/temp-relay.ts'

const start = Date.parse('2026-01-01T00:00:00Z') / 1000
const window = { from: start, to: start + 300, step: 60 }

test('counts the alerts that started in each step, worst severity first', async () => {
  const relay = await tempRelay()
  const at = (startsAt: string, severity: string, fingerprint: string) =>
    wireAlert({ startsAt, fingerprint, labels: { alertname: 'A', severity, service: 'shop' } })
  await relay.receive(
    notification([
      at('2026-01-01T00:00:00Z', 'low', '1'),
      at('2026-01-01T00:00:59Z', 'critical', '2'),
      at('2026-01-01T00:01:00Z', 'critical', '3'),
      at('2026-01-01T00:04:59Z', 'critical', '4'),
      at('2026-01-01T00:05:00Z', 'critical', '5'), // the end itself is outside
      at('2025-12-31T23:59:59Z', 'critical', '6'),
    ]),
  )
  const bySeverity = await readStats(relay.deps.database.read, relay.project, { by: 'severity', ...window })
  expect(bySeverity.times).toEqual([0, 1, 2, 3, 4].map(step => start + step * 60))
  expect(bySeverity.series).toEqual([
    { name: 'critical', values: [1, 1, 0, 0, 1] },
    { name: 'low', values: [1, 0, 0, 0, 0] },
  ])
  const byService = await readStats(relay.deps.database.read, relay.project, { by: 'service', ...window })
  expect(byService.series).toEqual([{ name: 'shop', values: [2, 1, 0, 0, 1] }])
})

test('a quiet project has one line at 0: nothing happened is an answer, not a gap', async () => {
  const relay = await tempRelay()
  const stats = await readStats(relay.deps.database.read, relay.project, { by: 'severity', ...window })
  expect(stats.series).toEqual([{ name: 'critical', values: [0, 0, 0, 0, 0] }])
})
