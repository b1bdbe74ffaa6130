import { expect, test } from 'vitest'
import { createIncidents } from '#extension/background/incidents.ts'
import { incidentOf } from '../screens/incident-fixture.ts'
import { away, here, pairedWithTwo, there, type Answers } from './two-relays-fixture.ts'

function open(answers: { here: Answers; there: Answers }) {
  const world = pairedWithTwo(answers)
  const changed: string[] = []
  return {
    ...world,
    changed,
    incidents: createIncidents(
      world.relays,
      async () => [],
      relay => changed.push(relay),
    ),
  }
}

const page = (from: number, to: number, next: string | null) => ({
  items: Array.from({ length: from - to + 1 }, (_, index) => incidentOf(from - index)),
  next,
  openCount: 9,
  mineCount: 1,
})

test('a list goes on in each relay where it was', async () => {
  const { incidents, asked } = open({
    here: path => (path.includes('cursor=h2') ? page(6, 5, null) : page(9, 8, 'h2')),
    there: () => page(7, 7, null),
  })
  const first = await incidents.list({ tab: 'open', q: 'disk' })
  expect(first.items.map(({ relay, iid }) => [relay, iid])).toEqual([
    [here, 9],
    [here, 8],
  ])
  expect(first).toMatchObject({ openCount: 18, mineCount: 2 })
  const second = await incidents.list({ tab: 'open', q: 'disk', cursor: first.next ?? '' })
  expect(second.items.map(({ relay, iid }) => [relay, iid])).toEqual([
    [there, 7],
    [here, 6],
    [here, 5],
  ])
  expect(second.next).toBeNull()
  expect(asked.here[1]).toContain('cursor=h2')
  expect([...asked.here, ...asked.there].every(path => path.includes('q=disk'))).toBe(true)
})

test('one that is away takes nothing from the list; where all are, that is said', async () => {
  const { incidents } = open({ here: away, there: () => page(2, 1, null) })
  expect((await incidents.list({ tab: 'recent' })).items).toHaveLength(2)
  await expect(open({ here: away, there: away }).incidents.list({ tab: 'open' })).rejects.toMatchObject({
    code: 'unreachable',
  })
  await expect(incidents.list({ tab: 'open', cursor: 'nonsense' })).rejects.toMatchObject({ code: 'bad-input' })
})

test('of one relay’s project only that relay is asked', async () => {
  const { incidents, asked } = open({ here: () => page(1, 1, null), there: () => page(2, 2, null) })
  await incidents.list({ tab: 'open', relay: there, project: 'shop' })
  expect([asked.here.length, asked.there.length]).toEqual([0, 1])
})

test('acts, notes and declarations go to the relay that they name, with its own token', async () => {
  const tokens = new Set<string | null>()
  const { incidents, asked, changed } = open({
    here: () => ({}),
    there: (path, request) => {
      tokens.add(request.headers.get('authorization'))
      return path.endsWith('/notes') ? { note: null, said: [] } : { ...incidentOf(1), said: [] }
    },
  })
  const place = { relay: there, project: 'shop', iid: 1 }
  await incidents.act({ ...place, act: 'close' })
  await incidents.act({ ...place, act: 'acknowledge' })
  await incidents.note({ ...place, body: 'Seen.' })
  expect(await incidents.declare({ relay: there, project: 'shop', title: 'Slow' })).toMatchObject({ relay: there })
  expect(asked).toEqual({
    here: [],
    there: [
      'PATCH /projects/shop/incidents/1',
      'POST /projects/shop/incidents/1/acknowledge',
      'POST /projects/shop/incidents/1/notes',
      'POST /projects/shop/incidents',
    ],
  })
  expect([...tokens]).toEqual(['Bearer of there'])
  expect(changed).toEqual([there, there, there, there])
})

test('nothing is done in a relay that is not paired', async () => {
  const { incidents, asked } = open({ here: () => ({}), there: () => ({}) })
  const place = { relay: 'https://elsewhere.example', project: 'shop', iid: 1 }
  await expect(incidents.act({ ...place, act: 'close' })).rejects.toMatchObject({ code: 'not-paired' })
  expect(asked).toEqual({ here: [], there: [] })
})

test('projects of all relays, each with its own', async () => {
  const project = (slug: string) => ({ slug, name: slug, createdAt: '2026-01-01T00:00:00.000Z' })
  const { incidents } = open({
    here: () => ({ items: [project('default')] }),
    there: () => ({ items: [project('default'), project('shop')] }),
  })
  const { projects } = await incidents.projects({})
  expect(projects.map(({ relay, slug }) => [relay, slug])).toEqual([
    [here, 'default'],
    [there, 'default'],
    [there, 'shop'],
  ])
  expect((await incidents.projects({ relay: there })).projects).toHaveLength(2)
})
