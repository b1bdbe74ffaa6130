import { describe, expect, test } from 'vitest'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import { freezeDue } from '#relay/frozen/freeze-due.ts'
import { alertBot } from '#shared/model/incident.ts'
import { chartedApp, type ChartedApp } from '#test/factories/charted-app.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { tempDatabase, tempDatabaseUrl } from '#test/factories/temp-db.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'

const incidents = '/api/v1/projects/default/incidents'
const minute = 60_000
const day = 86_400_000
const graph = (expr: string) => `${prometheusFake.baseUrl}/graph?g0.expr=${expr}&g0.tab=0&g0.range_input=1h`

/** What is frozen of the first incident, oldest first. */
async function frozen({ ask }: ChartedApp): Promise<FrozenChart[]> {
  const list = (await (await ask('GET', `${incidents}/1/frozen`, { as: 'viewer' })).json()) as { items: FrozenChart[] }
  return list.items.toReversed()
}

async function declare(app: ChartedApp, ...links: string[]): Promise<void> {
  const body = links.map(link => `[chart](${link})`).join(' and ')
  await app.ask('POST', incidents, { as: 'responder', json: { title: 'Slow', body } })
}

const close = (app: ChartedApp) => app.ask('PATCH', `${incidents}/1`, { as: 'responder', json: { state: 'closed' } })

/** The expressions that were asked since the last call, sorted. */
function askedOf({ asked }: ChartedApp): string[] {
  return asked
    .splice(0)
    .flatMap(({ searchParams }) => searchParams.get('query') ?? [])
    .toSorted()
}

describe('the charts of an incident', () => {
  test('are frozen when an alert opens it, when it closes, and just before its source forgets', async () => {
    const app = await chartedApp()
    const alert = wireAlert({ generatorURL: graph('up') })
    await app.receive(notification([alert]))
    await freezeDue(app.relay)
    const [opened] = await frozen(app)
    // The chart that its page draws: half an hour on both sides of the start.
    const start = Date.parse('2026-01-01T00:00:00Z') / 1000
    expect(opened).toMatchObject({ occasion: 'opened', by: alertBot, window: { from: start - 1800 } })
    app.clock.ms += 20 * minute
    await app.receive(notification([{ ...alert, status: 'resolved', endsAt: '2026-01-01T00:20:00Z' }]))
    await freezeDue(app.relay)
    expect((await frozen(app)).map(({ occasion }) => occasion)).toEqual(['opened', 'closed'])
    // 15 days after what it shows first, less a day.
    const last = (start - 1800) * 1000 + 14 * day
    app.clock.ms = last - 1
    await freezeDue(app.relay)
    expect(await frozen(app)).toHaveLength(2)
    app.clock.ms = last
    await freezeDue(app.relay)
    const all = await frozen(app)
    expect(all.map(({ occasion }) => occasion)).toEqual(['opened', 'closed', 'retention'])
    expect(new Set(all.map(({ chart }) => chart.url)).size).toBe(1)
    app.clock.ms += 100 * day
    askedOf(app)
    await freezeDue(app.relay)
    expect(askedOf(app)).toEqual([])
  })

  test('of an alert’s expression are asked for all of their values', async () => {
    const app = await chartedApp()
    await declare(app, graph('up%20%3E%200.5'))
    await freezeDue(app.relay)
    expect(askedOf(app)).toEqual(['up'])
    expect(await frozen(app)).toHaveLength(1)
  })

  test('go around the incident where their links end now', async () => {
    const app = await chartedApp()
    await declare(app, graph('up'))
    await freezeDue(app.relay)
    const start = app.clock.ms / 1000
    app.clock.ms += 180 * minute
    await close(app)
    app.clock.ms += 300 * minute // the relay was down meanwhile
    await freezeDue(app.relay)
    const [opened, closed] = await frozen(app)
    const near = (seconds: number) => expect.closeTo(seconds, -2) // whole steps
    expect(opened?.window).toEqual({ from: near(start - 3600), to: near(start) })
    expect(closed?.window).toEqual({ from: near(start - 1800), to: near(start + 210 * 60) })
  })

  test('are asked for again while a source is in trouble, and no others', async () => {
    const app = await chartedApp()
    const fake = prometheusFake.answering('good')
    app.answer(request => (request.url.includes('slow') ? new Response('', { status: 503 }) : fake.request(request)))
    await declare(app, graph('up'), graph('slow'))
    await freezeDue(app.relay)
    expect((await frozen(app)).map(({ chart }) => chart.url)).toEqual([graph('up')])
    expect(askedOf(app)).toEqual(['slow', 'up'])
    await freezeDue(app.relay)
    expect(askedOf(app)).toEqual([]) // in a while
    app.clock.ms += 20_000
    await freezeDue(app.relay)
    expect(askedOf(app)).toEqual(['slow'])
    app.answer(request => fake.request(request))
    app.clock.ms += minute
    await freezeDue(app.relay)
    expect((await frozen(app)).map(({ chart }) => chart.url)).toEqual([graph('up'), graph('slow')])
    app.clock.ms += day
    askedOf(app)
    await freezeDue(app.relay)
    expect(askedOf(app)).toEqual([])
  })

  test('that nobody can draw are not asked for again, and empty ones are not kept', async () => {
    const app = await chartedApp('bad-query')
    await declare(app, graph('up%2B'), 'https://elsewhere.example.net/graph?g0.expr=up', 'https://example.net/')
    await freezeDue(app.relay)
    expect(askedOf(app)).toHaveLength(1)
    app.clock.ms += day
    await freezeDue(app.relay)
    expect(askedOf(app)).toEqual([])
    app.answer(request => prometheusFake.answering('empty').request(request))
    await close(app)
    await freezeDue(app.relay)
    expect(await frozen(app)).toEqual([])
  })

  test('that a note adds are frozen too, and those of before once', async () => {
    const app = await chartedApp()
    await declare(app, graph('up'))
    await freezeDue(app.relay)
    askedOf(app)
    app.clock.ms += 10 * minute
    await app.ask('POST', `${incidents}/1/notes`, { as: 'responder', json: { body: `see ${graph('down')}` } })
    await freezeDue(app.relay)
    expect(askedOf(app)).toEqual(['down'])
    expect((await frozen(app)).map(({ chart }) => chart.url)).toEqual([graph('up'), graph('down')])
    // Opened again is another time, with other values.
    await close(app)
    await freezeDue(app.relay)
    app.clock.ms += minute
    await app.ask('PATCH', `${incidents}/1`, { as: 'responder', json: { state: 'opened' } })
    await freezeDue(app.relay)
    expect((await frozen(app)).filter(({ occasion }) => occasion === 'opened')).toHaveLength(4)
  })
})

describe('several relays on one database', () => {
  test('freeze each chart once, and one that died is stood in for', async () => {
    const url = tempDatabaseUrl()
    const app = await chartedApp('good', await tempDatabase(url))
    const other = { ...app.relay, database: await tempDatabase(url) }
    await declare(app, graph('up'), graph('down'))
    await Promise.all([freezeDue(app.relay), freezeDue(other)])
    expect(await frozen(app)).toHaveLength(2)
    let answer: (response: Response) => void = () => {}
    const slow = new Promise<Response>(resolve => void (answer = resolve))
    app.answer(() => slow)
    await close(app)
    askedOf(app)
    const late = freezeDue(app.relay)
    await expect.poll(() => app.asked.length).toBeGreaterThan(0)
    app.answer(request => prometheusFake.answering('good').request(request))
    app.clock.ms += 4 * minute // its lease is over
    await freezeDue(other)
    expect(await frozen(app)).toHaveLength(4)
    answer(Response.json({ status: 'success', data: { resultType: 'matrix', result: [] } }))
    await late
    expect(await frozen(app)).toHaveLength(4)
  })

  test('a relay that stops gives back what it asks for', async () => {
    const app = await chartedApp()
    await declare(app, graph('up'))
    const stopping = new AbortController()
    app.answer(() => {
      stopping.abort()
      throw new Error('stopped')
    })
    await freezeDue({ ...app.relay, signal: stopping.signal })
    app.answer(request => prometheusFake.answering('good').request(request))
    await freezeDue(app.relay)
    expect(await frozen(app)).toHaveLength(1)
  })
})

describe('how long a source keeps what it knows', () => {
  /** Whether the charts are frozen so many minutes after the incident opened, and not before. */
  async function isFrozenAfter(minutes: number, told: () => Response, options: object): Promise<boolean> {
    const app = await chartedApp()
    const fake = prometheusFake.answering('good')
    app.answer(request => (request.url.includes('runtimeinfo') ? told() : fake.request(request)))
    const list = (await (await app.ask('GET', '/api/v1/connections', { as: 'viewer' })).json()) as {
      items: { id: string }[]
    }
    await app.ask('PATCH', `/api/v1/connections/${list.items[0]?.id}`, { as: 'admin', json: { options } })
    await declare(app, graph('up'))
    await freezeDue(app.relay)
    app.clock.ms += minutes * minute - 1
    await freezeDue(app.relay)
    const before = await frozen(app)
    app.clock.ms += 1
    await freezeDue(app.relay)
    const after = await frozen(app)
    return before.length === 1 && after[1]?.occasion === 'retention'
  }
  const says = (storageRetention: string) => () => Response.json({ status: 'success', data: { storageRetention } })
  const usual = 14 * 24 * 60 - 30

  test.each([
    ['Prometheus says a time', says('10h'), {}, 9 * 60 - 30],
    ['it says a time and a size', says('10h or 1GiB'), {}, 9 * 60 - 30],
    ['the connection says another', says('10h'), { retention: '20h' }, 18 * 60 - 30],
    ['the connection says nonsense', says('10h'), { retention: 'long' }, 9 * 60 - 30],
    ['it says a size alone', says('10GiB'), {}, usual],
    ['it does not know the question', () => new Response('no', { status: 404 }), {}, usual],
  ])('%s', async (_, told, options, minutes) => {
    expect(await isFrozenAfter(minutes, told, options)).toBe(true)
  })
})
