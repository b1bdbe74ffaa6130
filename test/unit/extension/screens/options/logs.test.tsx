// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { openSection } from './open-section.tsx'

const relay = 'https://relay.example'
const one = (id: string, kind: KnownConnection['kind'], options: object = {}) => ({
  id,
  kind,
  name: id,
  baseUrl: `https://${id}.example`,
  runs: 'relay',
  headers: {},
  options,
  keptBy: 'relay',
  relay,
})

const open = (connections: object[], role = 'admin') =>
  openSection('logs', {
    'connections/list': { connections },
    'relay/list': { relays: [{ address: relay, role }] },
  })

test('each log system says whose lines it has and what it is asked, and nothing else is listed', async () => {
  const { root } = await open([
    one('metrics', 'prometheus'),
    one('lines', 'loki', { charts: ['metrics', 'https://gone.example'], template: '{app="${app}"} <b>' }),
    one('search', 'elasticsearch', { index: 'shop-*' }),
  ])
  const said = [...root.querySelectorAll('.log-mapping')].map(list => list.textContent)
  expect(said).toEqual([
    'Chartsmetrics, https://gone.exampleQuery{app="${app}"} <b>',
    'ChartsallQuerymade of the chart’s labelsIndicesshop-*',
  ])
  expect(root.querySelectorAll('.cards > li')).toHaveLength(2)
})

test('an admin changes the mapping there, others do not; without any it leads to connecting one', async () => {
  const admin = await open([one('lines', 'loki')])
  await admin.press('Edit')
  expect(admin.root.querySelector('textarea')?.labels[0]?.textContent).toBe('Query')
  const member = await open([one('lines', 'loki')], 'member')
  expect(member.button('Edit')).toBeUndefined()
  const { root } = await open([one('metrics', 'prometheus')])
  expect(root.textContent).toContain('No log system is connected yet')
  expect(root.querySelector('a.button')?.getAttribute('href')).toBe('#connections')
})
