import { expect, test } from 'vitest'
import { createConnections } from '#extension/background/connections.ts'
import { createAnswerCache } from '#extension/background/panel-cache.ts'
import { runLogs } from '#extension/background/run-logs.ts'
import { runQuery } from '#extension/background/run-query.ts'
import { freezePanel } from '#extension/background/freeze-panel.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { Panel } from '#shared/model/panel.ts'
import { panelOf } from '../charts/panel-fixture.ts'
import { away, here, pairedWithTwo, there, type Answers } from './two-relays-fixture.ts'

const place = (id: string, baseUrl: string, more: Partial<Connection> = {}): Connection => ({
  id,
  kind: 'prometheus',
  name: id,
  baseUrl,
  runs: 'relay',
  headers: {},
  options: {},
  ...more,
})

/** Two relays with these connections, heard once; what each answers otherwise is `other`. */
async function open(lists: { here: Connection[]; there: Connection[] }, other: Answers = () => ({})) {
  const answering =
    (items: Connection[]): Answers =>
    (path, request) =>
      path.startsWith('/connections?') ? { items } : other(path, request)
  const answers = { here: answering(lists.here), there: answering(lists.there) }
  const world = pairedWithTwo({
    here: (...asked) => answers.here(...asked),
    there: (...asked) => answers.there(...asked),
  })
  let ids = 0
  const more = { has: async () => true, now: () => Date.UTC(2026, 0, 1) }
  const connections = createConnections({ ...world, ...more, newId: () => `own${++ids}`, changed: () => undefined })
  await connections.refresh()
  world.asked.here.length = world.asked.there.length = 0
  const query = {
    ...world,
    ...more,
    connections: connections.all,
    cache: createAnswerCache<Panel>({ keepFor: 0, most: 1, now: more.now }),
    memory: createAnswerCache<unknown>({ keepFor: 0, most: 1, now: more.now }),
  }
  return { ...world, answers, connections, query }
}

const shared = 'https://prometheus.example'
const link = (base: string) => ({ href: `${base}/graph?g0.expr=up&g0.tab=0`, part: 0 })
const drawing: Answers = () => panelOf([[1]])
const request = { width: 600, fresh: false }

test('each relay and its connections are known, those of the main one first', async () => {
  const { connections } = await open({ here: [place('a', shared)], there: [place('a', 'https://other.example')] })
  expect((await connections.all()).map(({ id, relay, baseUrl }) => [id, relay, baseUrl])).toEqual([
    ['tocsin', here, here],
    ['a', here, shared],
    ['tocsin', there, there],
    ['a', there, 'https://other.example'],
  ])
})

test('a chart is asked of the relay that has its connection', async () => {
  const only = { here: [], there: [place('b', shared)] }
  const { query, asked } = await open(only, drawing)
  await runQuery(link(shared), request, query)
  expect(asked).toEqual({ here: [], there: ['POST /panels/query'] })
})

test('where two have the same address the first is asked, and the other one once it is the main one', async () => {
  const { query, asked, relays } = await open({ here: [place('a', shared)], there: [place('b', shared)] }, drawing)
  await runQuery(link(shared), request, query)
  expect([asked.here.length, asked.there.length]).toEqual([1, 0])
  await relays.makeMain(there)
  await runQuery(link(shared), request, query)
  expect([asked.here.length, asked.there.length]).toEqual([1, 1])
})

test('the logs of a chart are never another relay’s', async () => {
  const loki = (id: string) => place(id, 'https://loki.example', { kind: 'loki' })
  const { query } = await open({ here: [loki('l')], there: [place('b', shared)] })
  await expect(runLogs(link(shared), { from: '1', to: '2', limit: 10 }, query)).rejects.toMatchObject({
    code: 'unknown-host',
  })
})

test('what one relay draws is handed to the other, whose incident it is frozen with', async () => {
  let frozen: unknown
  const { query, asked } = await open({ here: [place('a', shared)], there: [] }, async (path, sent) => {
    if (path === '/panels/query') return panelOf([[1]])
    frozen = await sent.json()
    return new Response('null', { status: 500 })
  })
  const ends = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T01:00:00.000Z' }
  await freezePanel(link(shared), { relay: there, project: 'shop', iid: 1 }, ends, query).catch(() => undefined)
  expect(asked).toEqual({ here: ['POST /panels/query'], there: ['POST /projects/shop/incidents/1/frozen'] })
  expect(frozen).toMatchObject({ panel: { kind: 'timeseries' } })
})

test('one is changed and removed in the relay that keeps it, although ids may be alike', async () => {
  const kept = place('a', 'https://other.example')
  const { connections, asked } = await open({ here: [place('a', shared)], there: [kept] }, () => kept)
  await connections.change({ id: 'a', relay: there }, { name: 'Other' })
  await connections.remove({ id: 'a', relay: there })
  expect(asked.here).toEqual([])
  expect(asked.there.filter(path => !path.startsWith('GET'))).toEqual(['PATCH /connections/a', 'DELETE /connections/a'])
  await expect(connections.remove({ id: 'a' })).rejects.toMatchObject({ code: 'not-found' })
})

test('what another relay has already may be added to the main one; what the main one has may not', async () => {
  const { connections, asked } = await open(
    { here: [place('a', shared)], there: [place('b', 'https://b.example')] },
    () => place('n', 'https://b.example'),
  )
  const wanted = { kind: 'prometheus', runs: 'relay', headers: {}, options: {}, secret: { type: 'none' } } as const
  expect(await connections.add({ ...wanted, baseUrl: 'https://b.example' })).toMatchObject({
    keptBy: 'relay',
    relay: here,
  })
  expect(asked.here[0]).toBe('POST /connections')
  await expect(connections.add({ ...wanted, baseUrl: shared })).rejects.toMatchObject({ code: 'conflict' })
})

test('a relay that is away keeps its connections as they were heard, and says so', async () => {
  const { connections, answers } = await open({ here: [place('a', shared)], there: [place('b', shared)] })
  answers.there = away
  await connections.refresh()
  const { connections: known, failure } = await connections.list()
  expect(known).toHaveLength(4)
  expect(failure?.code).toBe('unreachable')
})

const wantedNew = { kind: 'prometheus', runs: 'relay', headers: {}, options: {}, secret: { type: 'none' } } as const

test('a new connection goes to the relay that is named, or nowhere', async () => {
  const added: Answers = () => place('new', 'https://new.example')
  const { connections, asked, kept } = await open({ here: [], there: [] }, added)
  const wanted = { ...wantedNew, baseUrl: 'https://new.example' }
  await expect(connections.add({ ...wanted, runs: 'viewer', relay: there })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect([asked.there, await kept.ownConnections.get()]).toEqual([[], []])
  expect((await connections.add({ ...wanted, relay: here })).relay).toBe(here)
  await expect(connections.add({ ...wanted, relay: 'https://gone.example' })).rejects.toMatchObject({
    code: 'not-paired',
  })
})
