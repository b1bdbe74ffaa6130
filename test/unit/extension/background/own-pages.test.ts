import { expect, test } from 'vitest'
import { sourceOfPage } from '#extension/background/own-pages.ts'
import { panelsOf } from '#extension/background/page-links.ts'

const places = [
  { kind: 'prometheus', baseUrl: 'https://prom.example.net:9090/eu' },
  { kind: 'grafana', baseUrl: 'https://ops.example.net' },
  { kind: 'alertmanager', baseUrl: 'https://am.example.net' },
  { kind: 'gitlab', baseUrl: 'https://git.example.net' },
]

test.each([
  ['https://prom.example.net:9090/eu/graph?g0.expr=up', 0],
  ['https://prom.example.net:9090/eu/classic/graph', 0],
  ['https://prom.example.net:9090/eu/alerts', 0],
  ['https://ops.example.net/', 1],
  ['https://ops.example.net/?orgId=1', 1],
  ['https://ops.example.net/d/abc/shop?viewPanel=2', 1],
  ['https://ops.example.net/dashboards', 1],
  ['https://am.example.net/#/alerts', 2],
])('%s is a page of its source', (address, which) => {
  expect(sourceOfPage(address, places)).toBe(places[which])
})

test.each([
  'https://prom.example.net/eu/graph', // another port
  'https://prom.example.net:9090/graph', // beside its path
  'https://ops.example.net/wiki/checkout',
  'https://ops.example.net/doc/d',
  'https://git.example.net/shop/checkout/-/issues/4',
  'https://wiki.example.net/graph',
  'about:blank',
  '',
])('“%s” is not', address => expect(sourceOfPage(address, places)).toBeUndefined())

test('a source draws its own charts: links between its pages are no panels there, those of others are', () => {
  const kinds = (href: string, page: string) =>
    panelsOf(href, places, { on: true, hidden: [] }, sourceOfPage(page, places)).map(({ kind }) => kind)
  const [graph, dashboard] = [
    'https://prom.example.net:9090/eu/graph?g0.expr=up',
    'https://ops.example.net/d/abc/shop?viewPanel=2',
  ]
  expect(kinds(graph, 'https://prom.example.net:9090/eu/alerts')).toEqual([])
  expect(kinds(dashboard, 'https://ops.example.net/dashboards')).toEqual([])
  expect(kinds(graph, 'https://ops.example.net/dashboards')).toEqual(['prometheus'])
  expect(kinds(dashboard, 'https://ops.example.net/wiki/checkout')).toEqual(['grafana'])
  expect(kinds(graph, '')).toEqual(['prometheus'])
})
