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

test('what all alerts of a notification share belongs to each of them, and the chart is one that can be drawn', () => {
  const fixture = new URL('../../../fixtures/alertmanager/mixed.json', import.meta.url)
  const [alert] = read(readPayload(readFileSync(fixture))).alerts
  expect(alert).toMatchObject({
    runbook: 'https://wiki.example.net/rb/5xx',
    chartUrl: expect.stringMatching(/^https:\/\/prom\.example\.net\/graph\?g0\.expr=/),
    links: [{ title: 'Source' }, { title: 'Dashboard' }, { title: 'Runbook' }],
  })
  const [own] = read(notification([wireAlert()], { commonLabels: { severity: 'low', team: 'shop' } })).alerts
  expect(own).toMatchObject({ severity: 'high', labels: { team: 'shop' } })
})

test('a truncated notification: what is missing is not resolved', () => {
  const fixture = new URL('../../../fixtures/alertmanager/truncated.json', import.meta.url)
  const { alerts, rejected } = read(readPayload(readFileSync(fixture)))
  expect(alerts.map(({ does }) => does)).toEqual(['fire', 'fire'])
  expect(rejected).toEqual([])
})

describe('the fingerprint', () => {
  const of = (change: Record<string, unknown>) => read(notification([wireAlert(change)])).alerts[0]?.fingerprint

  test('is GitLab’s, from the words as they were sent, where Alertmanager gives none of its own', () => {
    // printf '%s' '2026-01-01T00:00:00Z/ 5xx  above 10/s/up == 0' | sha1sum
    const annotations = { summary: ' 5xx  above 10/s' }
    expect(of({ annotations, fingerprint: undefined })).toBe('25e6e0b156567d4d63f2ceacf380a079e160a999')
  })

  test('tells apart what differs in labels or start, and nothing else', () => {
    expect(of({ fingerprint: '0a1b2c3d4e5f6071' })).not.toBe(of({}))
    expect(of({ startsAt: '2026-01-01T00:00:00.001Z' })).not.toBe(of({}))
    expect(of({ status: 'resolved', endsAt: '2026-01-01T00:05:00Z' })).toBe(of({}))
  })
})

test.each([
  ['2026-01-01T02:00:12.345678901+02:00', Date.parse('2026-01-01T00:00:12.345Z')],
  ['0001-01-01T00:00:00Z', now],
])('a start of %s', (startsAt, startedAt) => {
  expect(read(notification([wireAlert({ startsAt })])).alerts).toMatchObject([{ startedAt }])
})

test.each(['2026', '2026-01-01 00:00:00', 'Thu Jan 01 2026', '2026-13-01T00:00:00Z', 12, null])(
  'a start of %j is none',
  startsAt => {
    expect(read(notification([wireAlert({ startsAt }), wireAlert()])).rejected).toMatchObject([
      { field: 'alerts.0.startsAt' },
    ])
  },
)

test('an end that cannot be read loses no alert', () => {
  const [alert] = read(notification([wireAlert({ status: 'resolved', endsAt: 'soon' })])).alerts
  expect(alert).toMatchObject({ does: 'resolve', endedAt: now })
})

test('a title is one line, and cannot turn the text after it around', () => {
  const summary = 'Disk\r\n\tfull\u2028on \u202Eevil\u0085 شبكة'
  const [alert] = read(notification([wireAlert({ annotations: { summary } })])).alerts
  expect(alert?.title).toBe('Disk full on evil شبكة')
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
