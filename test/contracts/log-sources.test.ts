import { describe, expect, test } from 'vitest'
import { Failure } from '#shared/kit/failure.ts'
import { askLogs } from '#shared/log-sources/ask-logs.ts'
import { checkConnection, logSources } from '#shared/log-sources/registry.ts'
import { logKinds, type Connection } from '#shared/model/connection.ts'
import type { LogLine } from '#shared/model/log-line.ts'
import { LogsAnswer } from '#shared/relay-api/logs.ts'
import type { SourceContext } from '#shared/sources/source.ts'
import { sourceTitles } from '#shared/sources/titles.ts'
import { elasticsearchFake, oldElasticsearchFake, opensearchFake } from '#test/fakes/logs/elasticsearch.ts'
import { gitlabLogsFake } from '#test/fakes/logs/gitlab-logs.ts'
import { kubernetesFake } from '#test/fakes/logs/kubernetes.ts'
import type { FakeLine, LogFake } from '#test/fakes/logs/log-fake.ts'
import { lokiFake } from '#test/fakes/logs/loki.ts'
import { victorialogsFake } from '#test/fakes/logs/victorialogs.ts'
import { always, contextOver, now, over } from './source-runs.ts'

const fakes: LogFake[] = [
  lokiFake,
  elasticsearchFake,
  opensearchFake,
  oldElasticsearchFake,
  victorialogsFake,
  kubernetesFake,
  gitlabLogsFake,
]

const end = BigInt(now) * 1_000_000n
const shop = { app: 'shop', namespace: 'prod' }

function linesOf(count: number, at = (index: number) => end - BigInt(index + 1) * 1_000_000n): FakeLine[] {
  return Array.from({ length: count }, (_, index) => ({ at: at(index), text: `line ${index}`, labels: shop }))
}

test('every log system is held to the contract, and called alike everywhere', () => {
  const asked = logKinds.filter(kind => kind !== 'link') // which asks nobody
  expect([...new Set(fakes.map(fake => fake.kind))].sort()).toEqual(asked.toSorted())
  for (const kind of logKinds) expect(logSources[kind].title).toBe(sourceTitles[kind])
})

describe.each(fakes)('$kind', fake => {
  const connection: Connection = {
    id: 'l1',
    kind: fake.kind,
    name: 'Logs',
    baseUrl: fake.baseUrl,
    runs: 'relay',
    headers: { 'X-Scope-OrgID': 'shop' },
    options: {},
  }
  const ask = (context: SourceContext, more: object = {}) =>
    askLogs(null, { query: fake.query, from: 'now-1h', to: 'now', limit: 500, ...more }, connection, context)

  async function pages(context: SourceContext, limit: number, most = 50): Promise<LogLine[][]> {
    const found: LogLine[][] = []
    let cursor: string | undefined
    while (found.length < most) {
      const { lines, next } = await ask(context, { limit, cursor })
      found.push(lines)
      if (next === null) return found
      cursor = next
    }
    throw new Error(`more than ${most} pages`)
  }

  test('asks only below its address, on paths that it declared, without credentials of its own', async () => {
    const { context, asked } = over(fake.holding(linesOf(3)))
    await ask(context)
    await checkConnection(connection, context)
    expect(asked.length).toBeGreaterThan(1)
    const { readPaths, queryPaths = [] } = logSources[fake.kind]
    for (const request of asked) {
      expect(request.url.startsWith(`${fake.baseUrl}/`)).toBe(true)
      const path = new URL(request.url).pathname.slice(new URL(fake.baseUrl).pathname.replace(/\/$/, '').length)
      expect((request.method === 'POST' ? queryPaths : readPaths).some(allowed => allowed.test(path))).toBe(true)
      expect(request.headers.get('x-scope-orgid')).toBe('shop')
      for (const name of ['authorization', 'cookie']) expect(request.headers.has(name)).toBe(false)
    }
  })

  test('gives the newest first, with their time to the nanosecond, and nothing of another time or app', async () => {
    const odd = { at: end - 1_234_567n, text: 'in between', labels: shop }
    const strangers = [
      { at: end + 1_000_000_000n, text: 'later', labels: shop },
      { at: end - 7_200_000_000_000n, text: 'earlier', labels: shop },
      { at: end - 5n, text: 'of another', labels: { app: 'other' } },
    ]
    const answer = await ask(over(fake.holding([...linesOf(3), odd, ...strangers])).context)
    expect(LogsAnswer.omit({ places: true }).parse(answer)).toEqual(answer)
    expect(answer.lines.map(({ text }) => text)).toEqual(['line 0', 'in between', 'line 1', 'line 2'])
    expect(answer.lines[1]?.at).toBe(String(odd.at))
    expect(answer.next).toBeNull()
  })

  test('an empty answer is no lines and no next page', async () => {
    expect(await ask(over(fake.holding([])).context)).toMatchObject({ lines: [], next: null })
  })

  test.each([
    ['apart', linesOf(25)],
    ['of one and the same nanosecond', linesOf(25, () => end - 77n)],
    ['of a few nanoseconds', linesOf(25, index => end - BigInt(Math.floor(index / 9)) - 1n)],
  ])('pages of ten lose no line and repeat none: lines %s', async (_, lines) => {
    const found = (await pages(over(fake.holding(lines)).context, 10)).flat().map(({ text }) => text)
    expect(found.toSorted()).toEqual(lines.map(({ text }) => text).toSorted())
  })

  test('a search keeps the lines that hold the text as it is written, whatever its case', async () => {
    const texts = ['Boom (a|b) [x]', 'BOOM (A|B) [X]', 'boom a', 'a "quote" and \\ back']
    const lines = texts.map((text, index) => ({ at: end - BigInt(index + 1), text, labels: shop }))
    const { context } = over(fake.holding(lines))
    const found = async (q: string) => (await ask(context, { q })).lines.map(({ text }) => text)
    expect(await found('boom (a|b) [x]')).toEqual(texts.slice(0, 2))
    expect(await found('"quote" and \\')).toEqual(texts.slice(3))
    expect(await found('.*')).toEqual([])
  })

  test('a huge line is cut and says by how much; binary and terminal colours become text', async () => {
    const lines = [
      { at: end - 1n, text: 'x'.repeat(1_000_000), labels: shop },
      { at: end - 2n, text: '\u001b[31mERROR\u001b[0m \u0000\u0001\u007f <b>bold</b>', labels: shop },
    ]
    const [huge, binary] = (await ask(over(fake.holding(lines)).context)).lines
    expect(huge?.text.length).toBeLessThan(20_000)
    expect((huge?.cut ?? 0) + (huge?.text.length ?? 0)).toBe(1_000_000)
    expect(binary).toMatchObject({ text: 'ERROR ␀␁␡ <b>bold</b>', level: 'error' })
  })

  if (fake.refused) {
    const { query, says } = fake.refused
    test('a refused query says why in the words of the log system', async () => {
      const failure = await failureOf(ask(over(fake.holding([])).context, { query }))
      expect(failure.code).toBe('bad-query')
      expect(failure.message).toContain(says)
    })
  }

  test.each([
    [401, 'signed-out'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [429, 'too-many'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
  ] as const)('%i is %s, also as the page of a proxy, and a sentence when it is checked', async (status, code) => {
    const page = () => new Response('<html>nginx</html>', { status, headers: { 'content-type': 'text/html' } })
    for (const app of [fake.refusing(status), always(page)]) {
      const failure = await failureOf(ask(over(app).context))
      expect(failure.code).toBe(code)
      expect(failure.message).toMatch(/^\S.*\.$/)
      const checked = await checkConnection(connection, over(app).context)
      expect(checked).toMatchObject({ ok: false, sentence: expect.stringMatching(/^\S.*\.$/) as string })
    }
  })

  test('a page with 200 is a sign-in page; JSON of somebody else is a bad answer or nothing, never a crash', async () => {
    const page = () => new Response('<!doctype html>Log in', { headers: { 'content-type': 'text/html' } })
    expect((await failureOf(ask(over(always(page)).context))).code).toBe('signed-out')
    for (const body of ['null', '[]', '{}', '{"status":"success"}', '42', '{"data":{"result":7}}']) {
      const outcome = await ask(over(always(() => Response.json(JSON.parse(body)))).context).then(
        ({ lines }) => lines,
        (thrown: unknown) => (thrown instanceof Failure ? thrown.code : String(thrown)),
      )
      expect([[], 'bad-answer']).toContainEqual(outcome)
    }
  })

  test('stopped, it is stopped; nobody there is said with the host', async () => {
    const life = new AbortController()
    const { context } = contextOver(
      request =>
        new Promise((_, reject) => {
          const stop = () => reject(request.signal.reason as Error)
          if (request.signal.aborted) stop()
          else request.signal.addEventListener('abort', stop)
        }),
      life.signal,
    )
    const running = failureOf(ask(context))
    life.abort()
    expect((await running).code).toBe('aborted')
    const alone = contextOver(() => Promise.reject(new TypeError('fetch failed'))).context
    expect((await failureOf(ask(alone))).value).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining(new URL(fake.baseUrl).host) as string,
    })
  })

  test('a good connection is checked', async () => {
    expect(await checkConnection(connection, over(fake.holding(linesOf(1))).context)).toMatchObject({ ok: true })
  })
})

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (thrown instanceof Failure) return thrown
  throw new Error(`expected a Failure, got ${String(thrown)}`)
}
