import { Hono } from 'hono'
import type { FakeLine, LogFake } from './log-fake.ts'

// As Loki 3.x answers: errors are plain text, values are pairs of nanoseconds and text, the end of a range is not part of it.

export const lokiFake: LogFake = {
  kind: 'loki',
  baseUrl: 'https://loki.example.net/eu',
  query: '{app="shop"}',
  refused: { query: '{app="shop"', says: 'parse error at line 1, col 12' },
  holding: lines => lokiApp(lines, '/eu'),
  refusing,
}

const mostEntries = 5000

/** @param tenant whom it serves; absent: anybody */
export function lokiApp(lines: readonly FakeLine[], path = '', tenant?: string): Hono {
  const app = new Hono().basePath(path)
  app.use(async (c, next) => {
    if (tenant !== undefined && c.req.header('x-scope-orgid') !== tenant) return c.text('no org id\n', 401)
    return next()
  })
  app.get('/loki/api/v1/status/buildinfo', c => c.json({ version: '3.6.2', revision: 'abc', branch: 'main' }))
  app.get('/loki/api/v1/labels', c => {
    const names = [...new Set(lines.flatMap(({ labels }) => Object.keys(labels)))].sort()
    return c.json({ status: 'success', ...(names.length > 0 ? { data: names } : {}) })
  })
  app.get('/loki/api/v1/query_range', c => {
    const { query = '', start = '0', end = '0', limit = '100', direction } = c.req.query()
    const wanted = readLogql(query)
    if (!wanted) return c.text(`parse error at line 1, col ${query.length + 1}: syntax error: unexpected $end`, 400)
    if (Number(limit) > mostEntries) {
      return c.text(`max entries limit per query exceeded, limit > max_entries_limit_per_query (${limit} > 5000)`, 400)
    }
    const found = lines
      .filter(line => line.at >= BigInt(start) && line.at < BigInt(end) && wanted(line))
      .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    if (direction === 'forward') found.reverse()
    return c.json(streams(found.slice(0, Number(limit)), c.req.header('x-loki-response-encoding-flags')))
  })
  return app
}

function streams(lines: readonly FakeLine[], flags: string | undefined) {
  const byStream = new Map<string, FakeLine[]>()
  for (const line of lines) {
    const stream = JSON.stringify(line.labels)
    byStream.set(stream, [...(byStream.get(stream) ?? []), line])
  }
  const categorized = flags === 'categorize-labels'
  const result = [...byStream].map(([stream, own]) => ({
    stream: JSON.parse(stream) as unknown,
    values: own.map(({ at, text, metadata }) =>
      categorized ? [String(at), text, metadata ? { structuredMetadata: metadata } : {}] : [String(at), text],
    ),
  }))
  const flagged = categorized ? { encodingFlags: ['categorize-labels'] } : {}
  return { status: 'success', data: { resultType: 'streams', ...flagged, result, stats: {} } }
}

/** `{a="b",c=~"d|e"} |~ "text"`: what of LogQL is asked here. Null for what cannot be read. */
function readLogql(query: string): ((line: FakeLine) => boolean) | null {
  const [, selector, pipes = ''] = /^\{(.*?)\}((?:\s*\|[~=] "(?:[^"\\]|\\.)*")*)$/s.exec(query) ?? []
  if (!selector) return null
  const matchers = [...selector.matchAll(/(\w+)(=~|=)"((?:[^"\\]|\\.)*)"/g)].map(
    ([, name = '', operator, value = '']) => {
      const text = JSON.parse(`"${value}"`) as string
      const matches =
        operator === '=' ? (given: string) => given === text : (given: string) => re2(`^(?:${text})$`).test(given)
      return ({ labels }: FakeLine) => matches(labels[name] ?? '')
    },
  )
  const searches = [...pipes.matchAll(/\|~ "((?:[^"\\]|\\.)*)"/g)].map(([, value = '']) => {
    const pattern = re2(JSON.parse(`"${value}"`) as string)
    return ({ text }: FakeLine) => pattern.test(text)
  })
  return line => [...matchers, ...searches].every(matches => matches(line))
}

/** What JavaScript writes as a flag beside an expression. */
function re2(source: string): RegExp {
  return source.startsWith('(?i)') ? new RegExp(source.slice(4), 'i') : new RegExp(source)
}

function refusing(status: number): Hono {
  const app = new Hono()
  app.all('*', () => new Response(status === 401 ? 'no credentials\n' : `status ${status} it is\n`, { status }))
  return app
}
