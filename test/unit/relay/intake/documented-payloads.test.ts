import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { IncomingAlert } from '#relay/intake/intake.ts'
import { mapPayload } from '#relay/intake/map-payload.ts'
import { readPayload } from '#relay/intake/receive-payload.ts'
import { intakes } from '#relay/intake/registry.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'
import type { InletMapping } from '#shared/model/mapping.ts'

// The payloads of the senders' own documentation, byte for byte as fixtures.

const now = Date.parse('2026-01-01T00:07:00Z')
const fixture = (path: string) => readPayload(readFileSync(new URL(`../../../fixtures/${path}.json`, import.meta.url)))

function read(kind: IntakeKind, payload: unknown): IncomingAlert {
  const { alerts, rejected } = intakes[kind].read(payload, { now, newId: () => 'new' })
  expect(rejected).toEqual([])
  expect(alerts).toHaveLength(1)
  return alerts[0]!
}

test('Alertmanager’s API: what Prometheus posts, with what Alertmanager adds when asked for it', () => {
  expect(read('prometheus', fixture('prometheus/api-v2'))).toMatchObject({
    does: 'fire',
    title: '5xx',
    severity: 'critical', // none was said
    query: 'up',
    labels: { alertname: 'HighErrorRate', namespace: 'shop' },
    startedAt: Date.parse('2026-01-01T00:00:12.345Z'),
    expiresAt: Date.parse('2026-01-01T00:10:00Z'),
    chartUrl: 'https://prom.example.net/graph?g0.expr=up',
  })
})

test('Grafana’s webhook: the panel is the chart, and every link is kept', () => {
  const alert = read('grafana', fixture('grafana/unified'))
  expect(alert).toMatchObject({
    title: '5xx above 10/s',
    monitoringTool: 'Grafana',
    labels: { alertname: 'HighErrorRate', grafana_folder: 'ops', namespace: 'shop' },
    annotations: { values: "[ var='A' labels={namespace=shop} value=12.5 ]" },
    groupKey: '{}:{alertname="HighErrorRate", grafana_folder="ops"}',
    chartUrl: 'https://grafana.example.net/d/ck9Zq_7?from=1767222010000&orgId=2&to=1767226000000&viewPanel=4',
  })
  expect(alert.links.map(({ title }) => title)).toEqual(['Panel', 'Dashboard', 'Rule', 'Silence', 'Image'])
})

describe('Grafana’s alerting before version 9', () => {
  test.each([
    ['alerting', 'fire', 'critical'],
    ['no_data', 'fire', 'low'],
    ['ok', 'resolve', 'critical'],
  ])('%s', (state, does, severity) => {
    const alert = read('grafana', { ...(fixture('grafana/legacy') as object), state })
    expect(alert).toMatchObject({ does, severity, title: 'High error rate', labels: { team: 'shop' } })
    expect(alert.chartUrl).toBe('https://grafana.example.net/d/ck9Zq_7/checkout?viewPanel=4&tab=alert')
    expect(alert.annotations).toEqual({
      'evalMatches.0.value': '12.5',
      'evalMatches.0.metric': '5xx',
      'evalMatches.0.tags.pod': 'a',
    })
  })

  test.each(['paused', 'pending'])('%s says nothing of a problem', state => {
    const payload = { ...(fixture('grafana/legacy') as object), state }
    expect(intakes.grafana.read(payload, { now, newId: () => 'new' })).toEqual({ alerts: [], rejected: [] })
  })
})

test('GitLab’s generic alert', () => {
  expect(read('generic', fixture('generic/gitlab'))).toMatchObject({
    does: 'fire',
    title: 'HighErrorRate',
    description: '5xx above 10/s',
    startedAt: Date.parse('2026-01-01T00:00:12Z'),
    endedAt: null,
    service: 'checkout',
    monitoringTool: 'relay',
    hosts: ['a', 'b'],
    severity: 'critical',
    environment: 'production',
    annotations: { dashboard: 'https://grafana.example.net/d/ck9Zq_7' },
  })
})

test('PagerDuty’s events: one begins it, the other two need its key only', () => {
  const begun = read('pagerduty', fixture('pagerduty/trigger'))
  expect(begun).toMatchObject({
    does: 'fire',
    title: '5xx above 10/s on checkout',
    severity: 'critical',
    service: 'checkout',
    hosts: ['prom-eu'],
    monitoringTool: 'Prometheus',
    startedAt: Date.parse('2026-01-01T00:00:12Z'),
    labels: { component: 'checkout', group: 'shop', class: 'http' },
    annotations: { rate: '12.5' },
  })
  expect(begun.links).toContainEqual({ title: 'Dashboard', url: 'https://grafana.example.net/d/ck9Zq_7?viewPanel=4' })
  const { routing_key, dedup_key } = fixture('pagerduty/trigger') as Record<string, string>
  for (const event_action of ['acknowledge', 'resolve'] as const) {
    const later = read('pagerduty', { routing_key, dedup_key, event_action })
    expect(later).toMatchObject({ does: event_action, fingerprint: begun.fingerprint })
  }
})

describe('a mapping makes an alert of what others send', () => {
  const mapped = (path: string, fields: InletMapping['fields']) =>
    read('generic', mapPayload(fixture(path), { sample: null, fields }))

  test('Opsgenie’s', () => {
    const alert = mapped('generic/opsgenie', {
      title: { path: ['message'] },
      severity: { path: ['priority'] },
      fingerprint: { path: ['alias'] },
      service: { path: ['entity'] },
      monitoring_tool: { path: ['source'] },
    })
    expect(alert).toMatchObject({ title: '5xx above 10/s', severity: 'critical', service: 'checkout' })
    expect(alert).toMatchObject({ monitoringTool: 'prom-eu', annotations: { 'details.pod': 'a', 'tags.0': 'prod' } })
  })

  test('a CloudEvent', () => {
    const alert = mapped('generic/cloudevent', {
      title: { path: ['data', 'title'], fallback: ['data', 'summary'] },
      start_time: { path: ['time'] },
      service: { path: ['subject'] },
      fingerprint: { path: ['id'] },
    })
    const startedAt = Date.parse('2026-01-01T00:00:12Z')
    expect(alert).toMatchObject({ title: '5xx above 10/s', startedAt, service: 'checkout' })
  })
})
