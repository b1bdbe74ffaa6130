import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { chartKinds } from '#shared/model/connection.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import { Panel } from '#shared/model/panel.ts'
import { sources } from '#shared/sources/registry.ts'
import { sourceTitles } from '#shared/sources/titles.ts'
import { maxPoints } from '#shared/time/step.ts'
import { alertmanagerFake } from '#test/fakes/alertmanager.ts'
import { gitlabFake } from '#test/fakes/gitlab.ts'
import { grafanaBySession, grafanaFake } from '#test/fakes/grafana.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'
import type { SourceFake } from '#test/fakes/source-fake.ts'
import { tocsinFake } from '#test/fakes/tocsin.ts'
import { always, checkAt, contextOver, over, queryAt } from './source-runs.ts'

const fakes: SourceFake[] = [prometheusFake, grafanaFake, grafanaBySession, alertmanagerFake, gitlabFake, tocsinFake]

test('every source is held to the contract', () => {
  const held = [...new Set(fakes.map(fake => fake.kind))]
  expect(held.sort()).toEqual([...chartKinds].sort())
})

test.each(chartKinds)('%s is called alike everywhere', kind => {
  expect(sources[kind].title).toBe(sourceTitles[kind])
})

describe.each(fakes.map(fake => ({ ...fake, right: fake.credentials ?? 'token' })))('$kind by $right', fake => {
  /** Not skipped where a format has no such mood: there is nothing to run. */
  const onlyFor = (mood: SourceFake['moods'][number]) => (fake.moods.includes(mood) ? test : () => undefined)

  describe('asks', () => {
    test('only by GET, or by POST where it declared a query, below its address, on paths it declared, without credentials of its own', async () => {
      const { context, asked } = over(fake.answering('good'))
      await queryAt(fake, context)
      await checkAt(fake, context)
      expect(asked.length).toBeGreaterThan(1)
      for (const request of asked) {
        expect(request.url.startsWith(`${fake.baseUrl}/`)).toBe(true)
        const path = new URL(request.url).pathname.slice(new URL(fake.baseUrl).pathname.replace(/\/$/, '').length)
        const { readPaths, queryPaths = [] } = sources[fake.kind]
        const paths = request.method === 'POST' ? queryPaths : readPaths
        expect(['GET', 'POST']).toContain(request.method)
        expect(paths.some(allowed => allowed.test(path))).toBe(true)
        for (const name of ['authorization', 'cookie']) expect(request.headers.has(name)).toBe(false)
      }
    })

    test('within the signal it was given', async () => {
      const life = new AbortController()
      const { context } = contextOver(request => hanging(request), life.signal)
      const running = queryAt(fake, context)
      life.abort()
      await expect(running).rejects.toMatchObject({ value: { code: 'aborted' } })
    })
  })

  describe('draws', () => {
    test('a good answer as a Panel whose parts fit each other', async () => {
      const panel = await queryAt(fake, over(fake.answering('good')).context)
      expect(Panel.parse(panel)).toEqual(panel)
      expect(shownIn(panel)).toEqual(fake.shows)
      expect(isEmptyPanel(panel)).toBe(false)
      expectFit(panel)
      expect(panel.source).toMatchObject({ kind: fake.kind, connection: 'Production', openUrl: fake.link })
    })

    test('an empty answer as an empty Panel', async () => {
      const panel = await queryAt(fake, over(fake.answering('empty')).context)
      expect(isEmptyPanel(panel)).toBe(true)
    })

    onlyFor('partial')('a partial answer with its warnings', async () => {
      const panel = await queryAt(fake, over(fake.answering('partial')).context)
      expect(panel.series).toHaveLength(1)
      expect(panel.warnings.join(' ')).toContain('partial result')
    })

    onlyFor('not-finite')('what is not a number as a gap, never as 0', async () => {
      const panel = await queryAt(fake, over(fake.answering('not-finite')).context)
      expectFit(panel)
      const values = panel.series[0]?.values ?? []
      expect(values.slice(0, 4)).toEqual([null, null, null, 1])
    })

    onlyFor('stray-rows')('the good rows of a partly bad answer', async () => {
      const panel = await queryAt(fake, over(fake.answering('stray-rows')).context)
      expectFit(panel)
      const gaps = panel.series.filter(series => series.values.includes(null)) // what a broken row leaves, if anything
      const names = shownIn({ ...panel, series: panel.series.filter(series => !gaps.includes(series)) })
      expect(names.map(name => name.replace(/^.*instance="(.*?)".*$/, '$1'))).toEqual(fake.shows)
    })
  })

  describe('explains', () => {
    test.each([
      [401, 'signed-out'],
      [403, 'forbidden'],
      [404, 'not-found'],
      [429, 'too-many'],
      [500, 'unavailable'],
      [502, 'unavailable'],
    ] as const)('%i in its own words as %s', async (status, code) => {
      const failure = await failureOf(fake, over(fake.refusing(status)).context)
      expect(failure.code).toBe(code)
      expect(failure.message).toMatch(/^\S.*\.$/)
    })

    test.each([
      [401, 'signed-out'],
      [403, 'forbidden'],
      [404, 'not-found'],
      [429, 'too-many'],
      [503, 'unavailable'],
    ] as const)('%i of a proxy before it, as a page, as %s', async (status, code) => {
      const page = () =>
        new Response('<html><h1>nginx</h1></html>', { status, headers: { 'content-type': 'text/html' } })
      expect((await failureOf(fake, over(always(page)).context)).code).toBe(code)
    })

    test('a page with 200 as a sign-in page', async () => {
      const page = () => new Response('<!doctype html>Log in', { headers: { 'content-type': 'text/html' } })
      const failure = await failureOf(fake, over(always(page)).context)
      expect(failure.code).toBe('signed-out')
      expect(failure.value.next).toMatchObject({ do: 'sign-in' })
    })

    test('a redirect to a login page', async () => {
      const { context } = contextOver(async request =>
        new URL(request.url).pathname === '/login'
          ? new Response('<form>', { headers: { 'content-type': 'text/html' } })
          : new Response(null, { status: 302, headers: { location: '/login' } }),
      )
      expect((await failureOf(fake, context)).code).toBe('signed-out')
    })

    test.each([
      'null',
      '[]',
      '{}',
      '{"status":"success"}',
      '{"status":"success","data":{"resultType":"matrix"}}',
      '42',
    ])('JSON of somebody else, %s, as a bad answer or an empty panel, never as a crash', async body => {
      const answer = () => new Response(body, { headers: { 'content-type': 'application/json' } })
      const { context } = over(always(answer))
      const outcome = await queryAt(fake, context).then(isEmptyPanel, (thrown: unknown) => codeOf(thrown))
      expect([true, 'bad-answer']).toContain(outcome)
    })

    onlyFor('bad-query')('a refused expression with the words of the source and the expression', async () => {
      const failure = await failureOf(fake, over(fake.answering('bad-query')).context)
      expect(failure.code).toBe('bad-query')
      expect(failure.message).toContain(fake.refusal?.says)
      expect(failure.value.detail).toContain(fake.refusal?.about)
    })

    test('an answer without end', async () => {
      const { context } = over(
        always(() => new Response(endless(), { headers: { 'content-type': 'application/json' } })),
      )
      expect((await failureOf(fake, context)).code).toBe('too-large')
    })

    test('silence', async () => {
      const life = new AbortController() // not AbortSignal.timeout, which may be collected before it fires
      const { context } = contextOver(request => hanging(request), life.signal)
      const failure = failureOf(fake, context)
      life.abort(new DOMException('late', 'TimeoutError'))
      expect((await failure).code).toBe('timeout')
    })

    test('nobody there, with the host and another try', async () => {
      const { context } = contextOver(() => Promise.reject(new TypeError('fetch failed')))
      const failure = await failureOf(fake, context)
      expect(failure.code).toBe('unreachable')
      expect(failure.message).toContain(new URL(fake.baseUrl).host)
      expect(failure.value.next).toEqual({ do: 'try-again' })
    })
  })

  describe('checks', () => {
    test('a good connection', async () => {
      expect(await checkAt(fake, over(fake.answering('good')).context)).toMatchObject({ ok: true })
    })

    test.each([401, 403, 404, 429, 500, 503])('%i with a sentence, not a throw', async status => {
      const result = await checkAt(fake, over(fake.refusing(status)).context)
      expect(result.ok).toBe(false)
      expect(result.sentence).toMatch(/^\S.*\.$/)
    })

    test('nobody there with a sentence, not a throw', async () => {
      const { context } = contextOver(() => Promise.reject(new TypeError('fetch failed')))
      expect(await checkAt(fake, context)).toMatchObject({ ok: false })
    })
  })
})

/** Names of what is drawn. */
function shownIn(panel: Panel): string[] {
  return panel.table ? panel.table.rows.map(row => String(row[1])) : panel.series.map(series => series.name)
}

function expectFit(panel: Panel) {
  expect(panel.times.length).toBeLessThanOrEqual(maxPoints)
  expect(panel.times).toEqual([...panel.times].sort((a, b) => a - b))
  for (const row of panel.table?.rows ?? []) expect(row).toHaveLength(panel.table?.columns.length ?? 0)
  for (const { values } of panel.series) {
    expect(values).toHaveLength(panel.times.length)
    expect(values.every(value => value === null || Number.isFinite(value))).toBe(true)
  }
}

async function failureOf(fake: SourceFake, context: Parameters<typeof queryAt>[1]): Promise<Failure> {
  const thrown = await queryAt(fake, context).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (thrown instanceof Failure) return thrown
  throw new Error(`expected a Failure, got ${String(thrown)}`)
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Failure ? thrown.code : String(thrown)
}

function hanging(request: Pick<Request, 'signal'>): Promise<Response> {
  return new Promise((_, reject) => {
    const refuse = () => reject(request.signal.reason)
    if (request.signal.aborted) refuse()
    request.signal.addEventListener('abort', refuse)
  })
}

function endless(): ReadableStream<Uint8Array> {
  const chunk = new TextEncoder().encode(' '.repeat(1024 * 1024))
  return new ReadableStream({ pull: controller => controller.enqueue(chunk) })
}
