import { Hono } from 'hono'
import type { Context } from 'hono'
import { writeNanoseconds } from '#shared/log-sources/nanoseconds.ts'
import type { FakeLine, LogFake } from './log-fake.ts'

// As VictoriaLogs 1.x answers: forms in, a JSON object a line out and in no order, errors as plain text.

export const victorialogsFake: LogFake = {
  kind: 'victorialogs',
  baseUrl: 'https://logs.example.net/victoria',
  query: 'app:="shop"',
  refused: { query: 'app:="shop', says: 'cannot parse query' },
  holding,
  refusing,
}

function holding(lines: readonly FakeLine[]): Hono {
  const app = new Hono().basePath('/victoria')
  app.post('/select/logsql/field_names', async c => {
    const { from, to } = await ends(c)
    const names = new Set(
      inside(lines, from, to).flatMap(({ labels }) => ['_time', '_msg', '_stream', ...Object.keys(labels)]),
    )
    return c.json({ values: [...names].map(value => ({ value, hits: lines.length })) })
  })
  app.post('/select/logsql/query', async c => {
    const { query, from, to, limit } = await ends(c)
    const wanted = readLogsql(query)
    if (!wanted) return c.text(`remoteAddr: "10.0.0.1"; cannot parse query [${query}]: unexpected end of string\n`, 400)
    const newest = inside(lines, from, to)
      .filter(wanted)
      .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
      .slice(0, limit)
    const rows = newest.toReversed().map(({ at, text, labels }) => ({
      _time: writeNanoseconds(at).replace(/\.?0+Z$/, 'Z'),
      _stream_id: '0000000000000000e934a84adb05276890d7f7bfcadabe92',
      _stream: '{app="shop"}',
      _msg: text,
      ...labels,
    }))
    return c.body(rows.map(row => `${JSON.stringify(row)}\n`).join(''), 200, {
      'content-type': 'application/stream+json',
    })
  })
  return app
}

async function ends(c: Context) {
  const form = await c.req.parseBody()
  const { query = '', start, end, limit } = form as Record<string, string | undefined>
  return { query, from: BigInt(start ?? 0), to: BigInt(end ?? 0), limit: Number(limit) }
}

function inside(lines: readonly FakeLine[], from: bigint, to: bigint): FakeLine[] {
  return lines.filter(({ at }) => at >= from && at < to)
}

/** `a:="b" c:in("d","e") | filter _msg:~"text"`: what of LogsQL is asked here. Null for what cannot be read. */
function readLogsql(query: string): ((line: FakeLine) => boolean) | null {
  const one = /^\s*(?:\| filter )?("(?:[^"\\]|\\.)*"|\w+):(=|~|in)(\()?((?:"(?:[^"\\]|\\.)*",?)+)\)?/
  const conditions: ((line: FakeLine) => boolean)[] = []
  for (let rest = query; rest.trim() !== '';) {
    const [all, name = '', operator = '', , list = ''] = one.exec(rest) ?? []
    if (all === undefined) return null
    rest = rest.slice(all.length)
    const values = JSON.parse(`[${list}]`) as string[]
    const field = name.startsWith('"') ? (JSON.parse(name) as string) : name
    conditions.push(({ text, labels }) => {
      const given = field === '_msg' ? text : (labels[field] ?? '')
      return operator === '~' ? re2(values[0] ?? '').test(given) : values.includes(given)
    })
  }
  return line => conditions.every(holds => holds(line))
}

function re2(source: string): RegExp {
  return source.startsWith('(?i)') ? new RegExp(source.slice(4), 'i') : new RegExp(source)
}

function refusing(status: number): Hono {
  const app = new Hono()
  app.all('*', () => new Response(`status ${status} it is\n`, { status }))
  return app
}
