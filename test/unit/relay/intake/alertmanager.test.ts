import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { intakes } from '#relay/intake/registry.ts'
import { mostBytes, readPayload } from '#relay/intake/receive-payload.ts'
import { Failure } from '#shared/kit/failure.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'

const now = Date.parse('2026-01-01T00:01:00Z')
const read = (body: unknown) => intakes.alertmanager.read(body, { now, newId: () => 'id' })
const failureOf = (work: () => unknown) => {
  try {
    work()
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown.value
    throw thrown
  }
  throw new Error('it did not fail')
}

test('the documented payload: firing and resolved in one', () => {
  const fixture = new URL('../../../fixtures/alertmanager/mixed.json', import.meta.url)
  const { alerts, rejected } = read(readPayload(readFileSync(fixture)))
  expect(rejected).toEqual([])
  expect(alerts).toMatchObject([
    {
      does: 'fire',
      title: '5xx above 10/s',
      severity: 'critical',
      query: 'sum(rate(http_requests_total[5m])) > 10',
      startedAt: Date.parse('2026-01-01T00:00:12.345Z'),
      endedAt: null,
      monitoringTool: 'Prometheus',
    },
    { does: 'resolve', endedAt: Date.parse('2026-01-01T00:05:00Z') },
  ])
})

test('its own sample is one that it takes', () => {
  expect(read(intakes.alertmanager.sample(now, 'abc'))).toMatchObject({ alerts: [{ severity: 'info' }], rejected: [] })
})

describe('what is refused, and how it is named', () => {
  const without = (key: string) => Object.fromEntries(Object.entries(notification()).filter(([name]) => name !== key))
  test.each([
    ['not an object', [], ''],
    ['another version', notification([], { version: '3' }), 'version'],
    ['no group key', without('groupKey'), 'groupKey'],
    ['alerts are no list', notification([], { alerts: 'many' }), 'alerts'],
    ['the only alert has no start', notification([wireAlert({ startsAt: undefined })]), 'alerts.0.startsAt'],
    ['the only alert has no title', notification([wireAlert({ labels: {}, annotations: {} })]), 'alerts.0.labels'],
    ['the only alert is no object', notification(['x']), 'alerts.0'],
  ])('%s', (_, body, field) => {
    expect(failureOf(() => read(body))).toMatchObject({ code: 'bad-shape', field })
  })

  test('a bad alert beside a good one: the good is kept, the bad is named', () => {
    const reading = read(notification([wireAlert({ startsAt: 'yesterday' }), wireAlert()]))
    expect(reading.alerts).toHaveLength(1)
    expect(reading.rejected).toMatchObject([{ field: 'alerts.0.startsAt' }])
  })

  test('the hundred-and-first alert', () => {
    const reading = read(notification(Array.from({ length: 101 }, () => wireAlert())))
    expect(reading.alerts).toHaveLength(100)
    expect(reading.rejected).toMatchObject([{ field: 'alerts.100' }])
  })
})

test('unknown fields and odd label values do no harm', () => {
  const labels = { alertname: 'A', shards: 3, gone: null, flag: true }
  const [alert] = read(notification([wireAlert({ labels, annotations: null, extra: {} })], { future: 1 })).alerts
  expect(alert?.labels).toEqual({ alertname: 'A', shards: '3', flag: 'true' })
})

test('text is cleaned and capped, never cut through a character', () => {
  const summary = `\u0000bad\u0007${'😀'.repeat(150)}`
  const [alert] = read(notification([wireAlert({ annotations: { summary } })])).alerts
  expect(alert?.title).toMatch(/^bad😀+…$/u)
  expect(alert?.title.length).toBeLessThanOrEqual(200)
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'https://user:secret@h/'])('%s is no link', url => {
  const [alert] = read(
    notification([wireAlert({ generatorURL: url, annotations: { summary: 's', runbook_url: url } })]),
  ).alerts
  expect(alert).toMatchObject({ links: [], runbook: null, chartUrl: null })
})

describe('raw bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const padded = (size: number) => bytes(`"${'x'.repeat(size - 2)}"`)

  test('one MiB is taken, one byte more is not', () => {
    expect(readPayload(padded(mostBytes))).toBeTypeOf('string')
    expect(failureOf(() => readPayload(padded(mostBytes + 1)))).toMatchObject({ code: 'too-large' })
  })

  test('a hundred levels are taken, one more is not; brackets in strings do not count', () => {
    const nested = (depth: number) => bytes('['.repeat(depth) + ']'.repeat(depth))
    expect(readPayload(nested(100))).toBeInstanceOf(Array)
    expect(failureOf(() => readPayload(nested(101)))).toMatchObject({ code: 'too-large' })
    expect(readPayload(bytes(JSON.stringify('['.repeat(500) + '\\"')))).toContain('[[')
  })

  test.each([
    ['nothing', bytes('')],
    ['half a JSON', bytes('{"a":')],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('%s is not JSON', (_, given) => {
    expect(failureOf(() => readPayload(given))).toMatchObject({ code: 'bad-input' })
  })
})
