// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, test } from 'vitest'
import { readDashboardLink } from '#extension/screens/options/connections/read-dashboard-link.ts'
import { Failure } from '#shared/kit/failure.ts'
import { connectionKinds } from '#shared/model/connection.ts'
import { button, editable, open, press, root, type } from './open-options.tsx'

const unpaired = { 'relay/list': { relays: [] } }

test('pairing asks the browser before anything else, then the relay', async () => {
  const log = await open('relay', { ...unpaired, 'relay/pair': {} })
  await type('Relay address', '127.0.0.1:8627')
  await type('Pairing code', ' ABCD-1234 ')
  await press('Pair')
  expect(log.slice(0, 2)).toEqual([
    'request http://127.0.0.1/* relay',
    'relay/pair {"address":"http://127.0.0.1:8627","code":"ABCD-1234"}',
  ])
})

test('a refused permission or code is a sentence, and what was typed stays', async () => {
  const wrong = () => Promise.reject(new Failure('bad-input', 'This code is wrong or was used already.'))
  await open('relay', { ...unpaired, 'relay/pair': wrong })
  await type('Relay address', 'http://127.0.0.1:8627')
  await type('Pairing code', 'nope')
  await press('Pair')
  expect(root.textContent).toContain('This code is wrong or was used already.')
  expect(root.querySelector<HTMLInputElement>('main input')?.value).toBe('http://127.0.0.1:8627')

  render(null, root)
  root.remove()
  const log = await open('relay', unpaired, false)
  await type('Relay address', 'http://127.0.0.1:8627')
  await type('Pairing code', 'code')
  await press('Pair')
  expect(log).toEqual(['request http://127.0.0.1/* relay'])
  expect(root.textContent).toContain('did not grant access to 127.0.0.1:8627')
})

test('a pasted link names what it leads to, and a viewer’s connection needs access', async () => {
  const added = { id: 'a', kind: 'prometheus', name: 'prom.example' }
  const log = await open('connections', {
    ...unpaired,
    'connections/list': { connections: [], failure: null },
    'connections/add': added,
  })
  expect(button('Connect')?.disabled).toBe(true)
  await type('Dashboard link', 'https://prom.example/graph?g0.expr=up')
  await press('Connect this Prometheus')
  expect(log.slice(0, 2)).toEqual([
    'request https://prom.example/* connection',
    'connections/add {"kind":"prometheus","baseUrl":"https://prom.example","runs":"viewer","headers":{},"options":{},"secret":{"type":"none"}}',
  ])
})

test('a check is a sentence of the connection itself', async () => {
  const connection = {
    id: 'c1',
    kind: 'prometheus',
    name: 'prom',
    baseUrl: 'https://prom.example',
    runs: 'relay',
    headers: {},
    options: {},
    keptBy: 'relay',
  }
  await open('connections', {
    ...unpaired,
    'connections/list': { connections: [connection], failure: null },
    'connections/check': { ok: false, sentence: 'prom.example answered 401: it wants credentials.' },
  })
  await press('Check')
  expect(root.querySelector('.card .status.bad')?.textContent).toBe('prom.example answered 401: it wants credentials.')
})

test.each([
  ['', 'nothing'],
  ['hello', 'unknown'],
  ['https://drive.google.com/file/d/abc/view', 'address'],
  ['https://relay.example/api/v1/projects/default/stats', 'own'],
  [' https://ops.example/prom/graph?g0.expr=up ', 'source'],
])('the link “%s” is %s', (link, is) => expect(readDashboardLink(link).is).toBe(is))

test('a connection is changed, and its credentials stay unless new ones are entered', async () => {
  const log = await open('connections', {
    'relay/list': { relays: [{ address: 'https://relay.example', role: 'admin', pairedAt: 1 }] },
    'connections/list': { connections: [editable], failure: null },
    'connections/change': editable,
    'connections/check': { ok: true, sentence: 'Connected.' },
  })
  await press('Edit')
  await type('Name', 'Operations')
  await press('Save')
  expect(log.filter(line => /change|check/.test(line))).toEqual([
    'connections/change {"id":"c1","relay":"https://relay.example","change":{"baseUrl":"https://ops.example","name":"Operations","runs":"relay","headers":{},"options":{}}}',
    'connections/check {"id":"c1","relay":"https://relay.example"}',
  ])
})

test('an address that is taken is said at its field, and what was typed stays', async () => {
  const taken = () => Promise.reject(new Failure('conflict', 'This is connected already.', { field: 'baseUrl' }))
  await open('connections', {
    'relay/list': { relays: [{ address: 'https://relay.example', role: 'admin', pairedAt: 1 }] },
    'connections/list': { connections: [editable], failure: null },
    'connections/change': taken,
  })
  await press('Edit')
  await type('Address', 'https://other.example')
  await press('Save')
  const wrong = root.querySelector<HTMLInputElement>('[aria-invalid]')
  expect(wrong?.value).toBe('https://other.example')
  expect(document.activeElement).toBe(wrong)
  expect(root.textContent).toContain('This is connected already.')
})

test('who may not change the relay’s connections is not offered to', async () => {
  await open('connections', { ...unpaired, 'connections/list': { connections: [editable], failure: null } })
  expect([button('Edit'), button('Remove')]).toEqual([undefined, undefined])
})

test('a link that came with the address of the settings is filled in; an address alone asks what it is', async () => {
  await open(`connections=${encodeURIComponent('https://ops.example/grafana/d/ck9Zq_7/x?orgId=1&from=now-1h')}`, {
    ...unpaired,
    'connections/list': { connections: [], failure: null },
  })
  expect(button('Connect this Grafana')).toBeDefined()
  await type('Dashboard link', 'https://ops.example/')
  expect(button('Connect')?.disabled).toBe(true)
  expect(root.querySelectorAll('select option')).toHaveLength(connectionKinds.length)
})

test('a mapping of logs is tried with a chart’s link, as the fields stand, and nothing is saved', async () => {
  const loki = { ...editable, kind: 'loki', options: { template: '{a="b"}', kept: 1 } }
  const why = {
    connection: { id: 'c1', name: 'Ops', kind: 'loki' },
    query: '{namespace="<b>shop</b>"}',
    labels: [{ name: 'exported_namespace', as: 'namespace', value: 'shop', from: 'query' }],
    dropped: [{ name: 'le', reason: 'unknown' }],
  }
  const line = { at: '1767225600000000000', text: '<i>boom</i>', level: null, labels: {} }
  const log = await open('connections', {
    'relay/list': { relays: [{ address: 'https://relay.example', role: 'admin', pairedAt: 1 }] },
    'connections/list': { connections: [loki], failure: null },
    'logs/preview': { why, lines: [line], openUrl: null, trouble: null },
  })
  await press('Edit')
  await type('Query', '{namespace="${namespace}"}')
  await press('Try')
  expect(root.textContent).toContain('Paste a link to a chart.')
  await type('Link to the chart', 'https://prometheus.example/graph?g0.expr=up')
  await press('Try')
  expect(log.filter(asked => /preview|change/.test(asked))).toEqual([
    'logs/preview {"id":"c1","relay":"https://relay.example","url":"https://prometheus.example/graph?g0.expr=up","part":0,"options":{"template":"{namespace=\\"${namespace}\\"}","kept":1}}',
  ])
  for (const said of [
    '{namespace="<b>shop</b>"}',
    'exported_namespace → namespace: shop (of the chart’s query)',
    'Not known there: le',
    '2026-01-01T00:00:00.000Z  <i>boom</i>',
    'It answers with one line.',
  ]) {
    expect(root.textContent).toContain(said)
  }
})
