import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { gitlabAddresses, keyPlace, senderSnippet } from '#shared/format/sender-snippets.ts'
import { intakeKinds, type IntakeKind } from '#shared/model/inlet.ts'

const url = 'https://ops.example.net/tocsin/in/abc'
const configOf = (kind: IntakeKind, given: Partial<Parameters<typeof senderSnippet>[1]> = {}) =>
  parse(senderSnippet(kind, { url, key: 'k', ...given }).text) as unknown

test('Alertmanager gets a whole route to the inlet', () => {
  expect(configOf('alertmanager')).toEqual({
    route: { receiver: 'tocsin', group_by: ['alertname'] },
    receivers: [
      {
        name: 'tocsin',
        webhook_configs: [
          { url, send_resolved: true, max_alerts: 100, http_config: { authorization: { credentials: 'k' } } },
        ],
      },
    ],
  })
})

test.each([
  [url, 'https', '/tocsin/in/abc', 'ops.example.net:443'],
  ['http://127.0.0.1:8627/in/abc', 'http', '/in/abc', '127.0.0.1:8627'],
  ['http://relay/in/abc', 'http', '/in/abc', 'relay:80'],
  ['https://[::1]:8627/in/abc', 'https', '/in/abc', '[::1]:8627'],
])('Prometheus finds the relay at %s', (at, scheme, path_prefix, target) => {
  expect(configOf('prometheus', { url: at })).toMatchObject({
    alerting: { alertmanagers: [{ scheme, path_prefix, static_configs: [{ targets: [target] }] }] },
  })
})

test('PagerDuty events go to PagerDuty’s address below the relay’s', () => {
  expect(configOf('pagerduty')).toMatchObject({
    receivers: [{ pagerduty_configs: [{ url: 'https://ops.example.net/tocsin/v2/enqueue', routing_key: 'k' }] }],
  })
})

test.each([
  [null, { secret: 'k' }],
  ['X-Time', { secret: 'k', timestampHeader: 'X-Time' }],
])('Grafana signs, with the header %s for the time', (timestampHeader, hmacConfig) => {
  const receivers = [{ uid: 'tocsin', type: 'webhook', settings: { url, hmacConfig } }]
  expect(configOf('grafana', { timestampHeader })).toMatchObject({ contactPoints: [{ receivers }] })
})

test.each(intakeKinds)('a key of any characters stays one value for %s; an unknown one has its place', kind => {
  const key = `it's "#: \${x} \\n`
  const { file, text } = senderSnippet(kind, { url, key })
  const said = file === null ? text.replaceAll(`'\\''`, "'") : JSON.stringify(parse(text))
  expect(said).toContain(file === null ? `Bearer ${key}` : JSON.stringify(key))
  expect(senderSnippet(kind, { url }).text).toContain(keyPlace)
})

test('GitLab’s addresses are those of the project and of the inlet', () => {
  const given = { url, project: 'shop' }
  expect(gitlabAddresses('alertmanager', given)).toEqual([
    'https://ops.example.net/tocsin/shop/prometheus/alerts/notify.json',
    'https://ops.example.net/tocsin/shop/alerts/notify/tocsin/abc.json',
  ])
  expect(gitlabAddresses('generic', given)[0]).toBe('https://ops.example.net/tocsin/shop/alerts/notify.json')
  expect(gitlabAddresses('grafana', given)).toEqual([])
})
