import { describe, expect, test } from 'vitest'
import { intakes } from '#relay/intake/registry.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'

const now = Date.parse('2026-01-01T00:01:00Z')
let ids = 0
const read = (kind: IntakeKind, body: unknown) => intakes[kind].read(body, { now, newId: () => `id${ids++}` }).alerts[0]

describe('generic', () => {
  const generic = (body: object) => read('generic', body)

  test('an empty object is an alert with GitLab’s defaults, and each is one of its own', () => {
    expect(generic({})).toMatchObject({ title: 'New: Alert', severity: 'critical', startedAt: now, does: 'fire' })
    expect(generic({})?.fingerprint).not.toBe(generic({})?.fingerprint)
  })

  test('without a fingerprint, what differs in time, hosts and the order of keys only is the same', () => {
    const one = generic({ title: 'Disk', a: { b: 1, c: 2 }, hosts: ['x'], start_time: '2026-01-01T00:00:00Z' })
    const two = generic({ a: { c: 2, b: 1 }, title: 'Disk', hosts: ['y'], end_time: '2026-01-01T00:00:30Z' })
    expect(two?.fingerprint).toBe(one?.fingerprint)
    expect(generic({ title: 'Disk', a: { b: 2, c: 2 } })?.fingerprint).not.toBe(one?.fingerprint)
  })

  test('a fingerprint is hashed as GitLab hashes it, a list joined', () => {
    const sha1OfAb = 'da23614e02469a0d7c7bd1bdab5c9c474b1904dc'
    expect(generic({ fingerprint: 'ab' })?.fingerprint).toBe(sha1OfAb)
    expect(generic({ fingerprint: ['a', ['b']] })?.fingerprint).toBe(sha1OfAb)
  })

  test('values are cut to GitLab’s limits, hosts in all', () => {
    const long = 'x'.repeat(2000)
    const alert = generic({ title: long, description: long, service: long, monitoring_tool: long, hosts: [long, 'h2'] })
    expect(alert?.title).toHaveLength(200)
    expect(alert?.description).toHaveLength(1000)
    expect(alert?.service).toHaveLength(100)
    expect(alert?.monitoringTool).toHaveLength(100)
    expect(alert?.hosts.join('').length).toBeLessThanOrEqual(255)
  })

  test('the rest is kept flat, and a dashboard link in it becomes the chart', () => {
    const alert = generic({
      title: 't',
      ctx: { region: 'eu', n: [1, null] },
      panel: 'http://prom.example.net/graph?g0.expr=up',
    })
    expect(alert?.annotations).toMatchObject({ 'ctx.region': 'eu', 'ctx.n.0': '1' })
    expect(alert?.chartUrl).toBe('http://prom.example.net/graph?g0.expr=up')
  })

  test.each([
    ['yesterday', now],
    ['2026-01-01T00:00:00+02:00', Date.parse('2025-12-31T22:00:00Z')],
  ])('a start of %j', (start_time, startedAt) => {
    expect(generic({ start_time })).toMatchObject({ startedAt })
  })
})

describe('grafana', () => {
  const unified = (alert: object) =>
    read('grafana', {
      version: '1',
      orgId: 2,
      alerts: [
        {
          status: 'firing',
          labels: { alertname: 'HighErrorRate', namespace: 'shop' },
          annotations: { summary: '5xx above 10/s' },
          startsAt: '2026-01-01T00:00:10Z',
          endsAt: '0001-01-01T00:00:00Z',
          generatorURL: 'https://grafana.example.net/alerting/grafana/ce3xk2f9/view?orgId=2',
          fingerprint: '5d4c3b2a19087f6e',
          panelURL: 'https://grafana.example.net/d/ck9Zq_7?from=1767222010000&to=1767226000000&viewPanel=4',
          values: { A: 12.5 },
          valueString: "[ var='A' value=12.5 ]",
          ...alert,
        },
      ],
    })

  test('the panel is the incident’s chart, and its links are kept', () => {
    const alert = unified({})
    expect(alert?.chartUrl).toContain('viewPanel=4')
    expect(alert?.links.map(({ title }) => title)).toEqual(['Panel', 'Rule'])
    expect(alert).toMatchObject({ monitoringTool: 'Grafana', annotations: { values: "[ var='A' value=12.5 ]" } })
  })

  test('no data is low, unless the rule says otherwise', () => {
    expect(unified({ labels: { alertname: 'DatasourceNoData' } })?.severity).toBe('low')
    expect(unified({ labels: { alertname: 'DatasourceNoData', severity: 'p1' } })?.severity).toBe('critical')
  })

  test('values may be null, and links may be missing or bad', () => {
    expect(unified({ values: null, panelURL: 'javascript:alert(1)', valueString: null })?.chartUrl).toBe(
      'https://grafana.example.net/alerting/grafana/ce3xk2f9/view?orgId=2',
    )
    expect(unified({ panelURL: 'javascript:alert(1)' })?.links.map(({ title }) => title)).toEqual(['Rule'])
  })

  test.each([
    ['alerting', 'fire'],
    ['no_data', 'fire'],
    ['ok', 'resolve'],
    ['paused', undefined],
  ])('the old payload, in state %s', (state, does) => {
    const alert = read('grafana', {
      ruleId: 7,
      ruleName: 'Errors',
      ruleUrl: 'https://g.example.net/d/x',
      state,
      evalMatches: [],
    })
    expect(alert?.does).toBe(does)
  })
})

describe('pagerduty', () => {
  const event = {
    routing_key: 'k',
    event_action: 'trigger',
    dedup_key: 'checkout-5xx',
    payload: {
      summary: '5xx above 10/s on checkout',
      source: 'prom-eu',
      severity: 'error',
      timestamp: '2026-01-01T00:00:12.000+0000',
      component: 'checkout',
      custom_details: { rate: '12.5' },
    },
    links: [{ href: 'http://prom.example.net/graph?g0.expr=up', text: 'Dashboard' }],
    client: 'Prometheus',
  }

  test('a trigger with everything', () => {
    expect(read('pagerduty', event)).toMatchObject({
      does: 'fire',
      severity: 'high',
      service: 'checkout',
      hosts: ['prom-eu'],
      annotations: { rate: '12.5' },
      links: [{ title: 'Dashboard', url: 'http://prom.example.net/graph?g0.expr=up' }],
      chartUrl: 'http://prom.example.net/graph?g0.expr=up',
      monitoringTool: 'Prometheus',
    })
  })

  test('acknowledge speaks of the same alert', () => {
    const acknowledged = read('pagerduty', { routing_key: 'k', event_action: 'acknowledge', dedup_key: 'checkout-5xx' })
    expect(acknowledged).toMatchObject({ does: 'acknowledge', fingerprint: read('pagerduty', event)?.fingerprint })
  })

  test('without a key, each trigger is one of its own', () => {
    const { dedup_key: _, ...keyless } = event
    expect(read('pagerduty', keyless)?.fingerprint).not.toBe(read('pagerduty', keyless)?.fingerprint)
  })
})

test('prometheus: an end in the future is a dead man’s timer, one in the past the end', () => {
  const alert = { labels: { alertname: 'Up' }, annotations: {}, startsAt: '2026-01-01T00:00:00Z' }
  expect(read('prometheus', [{ ...alert, endsAt: '2026-01-01T00:05:00Z' }])).toMatchObject({
    does: 'fire',
    expiresAt: Date.parse('2026-01-01T00:05:00Z'),
  })
  expect(read('prometheus', [{ ...alert, endsAt: '2026-01-01T00:00:59Z' }])).toMatchObject({
    does: 'resolve',
    expiresAt: null,
  })
})
