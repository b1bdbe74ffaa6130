import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Alert } from '#shared/model/alert.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'

let relay: TestRelay
beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.stop())

test('1,000 deliveries at once over HTTP of the same 50 alerts are 50 alerts and 50 incidents, each told of 1,000 times', async () => {
  const { url, key } = relay.webhook
  const fifty = Array.from({ length: 50 }, (_, at) =>
    wireAlert({ fingerprint: `of ${at}`, labels: { alertname: 'Storm', pod: String(at) } }),
  )
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const body = JSON.stringify(notification(fifty))
  const deliver = async () => {
    const response = await fetch(url, { method: 'POST', headers, body })
    return [response.status, ((await response.json()) as unknown[]).length]
  }
  const answers = await Promise.all(Array.from({ length: 1000 }, deliver))
  expect(new Set(answers.map(String))).toEqual(new Set(['200,50']))

  const { items } = await relay.api<{ items: Alert[] }>('GET', '/projects/default/alerts?limit=100')
  expect(items).toHaveLength(50)
  expect(new Set(items.map(({ eventCount }) => eventCount))).toEqual(new Set([1000]))
  expect(new Set(items.map(({ incident }) => incident)).size).toBe(50)
  const { counts } = await relay.api<{ counts: object }>('GET', '/projects/default/incidents?state=all')
  expect(counts).toEqual({ opened: 50, closed: 0, all: 50 })
})
