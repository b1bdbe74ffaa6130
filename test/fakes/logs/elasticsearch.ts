import { Hono } from 'hono'
import { writeNanoseconds } from '#shared/log-sources/nanoseconds.ts'
import type { FakeLine, LogFake } from './log-fake.ts'
import { readClause, type Clause } from './elasticsearch-query.ts'

// As Elasticsearch 8 answers, and OpenSearch 2: two shards, whose documents are numbered each from 0.

type Flavour = 'elastic' | 'open' | 'old'

const fake = (flavour: Flavour): LogFake => ({
  kind: 'elasticsearch',
  baseUrl: 'https://elastic.example.net/es',
  query: 'app:"shop"',
  refused: { query: 'app:"shop', says: 'Failed to parse query [app:"shop]' },
  holding: lines => elasticApp(lines, flavour),
  refusing,
})

export const elasticsearchFake = fake('elastic')
export const opensearchFake = fake('open')
/** Before 7.10 there is no point in time. */
export const oldElasticsearchFake = fake('old')

type Body = {
  size: number
  query: { bool: { filter: Clause[]; must_not?: Clause[] } }
  search_after?: number[]
  pit?: { id: string }
}

/** @param keeps how many searches a point in time lasts for */
export function elasticApp(lines: readonly FakeLine[], flavour: Flavour, keeps = Infinity): Hono {
  const app = new Hono().basePath('/es')
  const documents = lines.map((line, index) => documentOf(line, index))
  let uses = 0
  const version = flavour === 'open' ? { distribution: 'opensearch', number: '2.19.1' } : { number: '8.17.0' }
  app.get('/', c => c.json({ name: 'node-1', cluster_name: 'logs', version }))
  app.get('/:index/_field_caps', c => {
    const names = new Set(lines.flatMap(({ labels }) => Object.keys(labels)))
    const text = { text: { type: 'text', searchable: true, aggregatable: false } }
    const keyword = { keyword: { type: 'keyword', searchable: true, aggregatable: true } }
    const fields = [...names].flatMap(name => [
      [name, text],
      [`${name}.keyword`, keyword],
    ])
    return c.json({ indices: ['logs-shop'], fields: Object.fromEntries([...fields, ['message', text]]) as object })
  })
  if (flavour === 'elastic') app.post('/:index/_pit', c => c.json({ id: 'point-1' }))
  if (flavour === 'open') {
    app.post('/:index/_search/point_in_time', c => c.json({ pit_id: 'point-1', _shards: { total: 2, failed: 0 } }))
  }
  const search = async (body: Body) => {
    const wanted = body.query.bool.filter.map(readClause)
    const unwanted = (body.query.bool.must_not ?? []).map(readClause)
    const matching = documents.filter(one => wanted.every(fits => fits(one)) && !unwanted.some(fits => fits(one)))
    const keys = (one: (typeof documents)[number]) =>
      flavour === 'elastic' && body.pit ? [one.ms, one.number, one.shard * 2 ** 32 + one.number] : [one.ms, one.number]
    const after = body.search_after
    if (after && documents[0] && after.length !== keys(documents[0]).length) {
      return refusal(
        400,
        'illegal_argument_exception',
        `search_after has ${after.length} value(s) but sort has another number`,
      )
    }
    const found = matching
      .map(one => ({ one, sort: keys(one) }))
      .toSorted((a, b) => descending(a.sort, b.sort))
      .filter(({ sort }) => !after || descending(after, sort) < 0)
      .slice(0, body.size)
    return Response.json({
      took: 5,
      timed_out: false,
      ...(body.pit ? { pit_id: `point-${Number(body.pit.id.split('-')[1]) + 1}` } : {}),
      _shards: { total: 2, successful: 2, skipped: 0, failed: 0 },
      hits: {
        max_score: null,
        hits: found.map(({ one, sort }) => ({
          _index: 'logs-shop',
          _id: one.id,
          _score: null,
          _source: one.source,
          sort,
        })),
      },
    })
  }
  app.post('/_search', async c => {
    const body = await c.req.json<Body>()
    if (uses++ >= keeps) {
      uses = 0
      return refusal(404, 'search_context_missing_exception', 'No search context found for id [12]')
    }
    return searched(body, search)
  })
  app.post('/:index/_search', async c => searched(await c.req.json<Body>(), search))
  app.notFound(c => c.json({ error: `no handler found for uri [${c.req.path}] and method [POST]` }, 400))
  return app
}

async function searched(body: Body, search: (body: Body) => Promise<Response>): Promise<Response> {
  try {
    return await search(body)
  } catch (thrown) {
    return refusal(400, 'query_shard_exception', thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function documentOf({ at, text, labels }: FakeLine, index: number) {
  return {
    id: `doc-${index}`,
    at,
    text,
    labels,
    ms: Number(at / 1_000_000n),
    shard: index % 2,
    number: Math.floor(index / 2),
    source: { '@timestamp': writeNanoseconds(at), message: text, ...labels },
  }
}

function descending(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = (other[index] ?? 0) - value
    if (difference !== 0) return difference
  }
  return 0
}

function refusal(status: number, type: string, reason: string): Response {
  return Response.json(
    { error: { root_cause: [{ type, reason }], type, reason: 'all shards failed' }, status },
    { status },
  )
}

function refusing(status: number): Hono {
  const app = new Hono()
  app.all('*', () => refusal(status, 'exception', `status ${status} it is`))
  return app
}
