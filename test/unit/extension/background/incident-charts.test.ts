import { expect, test } from 'vitest'
import { chartsOf } from '#extension/background/incident-charts.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'

const prom = 'https://prom.example'
const relay = 'https://relay.example/tools'
const places = [
  { kind: 'prometheus', baseUrl: prom },
  { kind: 'tocsin', baseUrl: relay },
]
const up = `${prom}/graph?g0.expr=up&g1.expr=down`
const incident = { project: 'shop', iid: 7, state: 'opened' as const, body: '' }

function frozenOf(id: string, url: string, more: Partial<FrozenChart> = {}): FrozenChart {
  return {
    id,
    title: 'Up',
    kind: 'timeseries',
    chart: { url, part: 0, choice: null },
    occasion: 'opened',
    by: 'Tocsin',
    frozenAt: '2026-01-01T12:00:00.000Z',
    window: { from: 0, to: 1 },
    bytes: 1,
    digest: 'd',
    url: `https://public.example/shop/incidents/7/frozen/${id}`,
    ...more,
  }
}

function charts(more: Partial<typeof incident> & { frozen?: FrozenChart[]; notes?: string[]; closed?: boolean } = {}) {
  const { frozen = [], notes = [], closed = false, ...rest } = more
  const state = closed ? ('closed' as const) : ('opened' as const)
  const told = { incident: { ...incident, ...rest, state }, notes: notes.map(body => ({ body })), frozen, relay }
  return chartsOf(told, places)
}
const hrefs = (all: ReturnType<typeof charts>) => all.map(({ live, frozen }) => [live?.href, live?.part, frozen?.href])
const kept = (id: string) => `${relay}/shop/incidents/7/frozen/${id}`

test('what its texts link to, panel by panel in reading order, each once', () => {
  const notes = [`Look: ${up} and <${up}>`, `[b](${prom}/graph?g0.expr=b)`]
  expect(hrefs(charts({ body: `[a](${prom}/graph?g0.expr=a)`, notes }))).toEqual([
    [`${prom}/graph?g0.expr=a`, 0, undefined],
    [up, 0, undefined],
    [up, 1, undefined],
    [`${prom}/graph?g0.expr=b`, 0, undefined],
  ])
})

test('live comes first while it is open, and what was frozen once it is closed', () => {
  const frozen = [frozenOf('one', up)]
  const [open] = charts({ body: up, frozen })
  const [closed] = charts({ body: up, frozen, closed: true })
  expect([open?.first, closed?.first]).toEqual(['live', 'frozen'])
  expect(closed).toMatchObject({ live: { href: up, part: 0 }, frozen: { href: kept('one'), occasion: 'opened' } })
})

test('a place that this browser does not know is shown only as it was frozen, from the relay that it is paired with', () => {
  const foreign = 'https://other.example/graph?g0.expr=up'
  expect(charts({ body: foreign })).toEqual([])
  expect(hrefs(charts({ body: foreign, frozen: [frozenOf('one', foreign)] }))).toEqual([
    [undefined, undefined, kept('one')],
  ])
})

test('of one chart the newest that was frozen by itself stands for it, before one that somebody asked for', () => {
  const frozen = [frozenOf('asked', up, { occasion: 'asked' }), frozenOf('new', up), frozenOf('old', up)]
  expect(hrefs(charts({ body: up, frozen }))).toEqual([
    [up, 0, kept('new')],
    [up, 1, undefined],
    [undefined, undefined, kept('asked')],
  ])
})

test('one that somebody asked for stands once: for its link where nothing else does', () => {
  const frozen = [frozenOf('asked', up, { occasion: 'asked' })]
  expect(hrefs(charts({ body: up, frozen }))).toEqual([
    [up, 0, kept('asked')],
    [up, 1, undefined],
  ])
})

test('what no text links to stands below: once per chart, and everything that people froze', () => {
  const frozen = [
    frozenOf('asked', up, { occasion: 'asked', by: 'Ann' }),
    frozenOf('closed', up, { occasion: 'closed' }),
    frozenOf('opened', up),
    frozenOf('written', up, { occasion: 'asked', url: `${relay}/shop/incidents/7/frozen/written` }),
  ]
  const notes = [`Frozen: ${relay}/shop/incidents/7/frozen/written`]
  expect(hrefs(charts({ frozen, notes }))).toEqual([
    [`${relay}/shop/incidents/7/frozen/written`, 0, undefined],
    [undefined, undefined, kept('asked')],
    [up, 0, kept('closed')],
  ])
})

test('other incidents and links that mean nothing are no charts', () => {
  expect(charts({ body: `${relay}/shop/incidents/3 https://drive.example/file/d/1/view ${prom}/docs` })).toEqual([])
})
