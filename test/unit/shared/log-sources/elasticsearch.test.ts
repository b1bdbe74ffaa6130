import { describe, expect, test } from 'vitest'
import { askLogs } from '#shared/log-sources/ask-logs.ts'
import type { Connection } from '#shared/model/connection.ts'
import { elasticApp } from '#test/fakes/logs/elasticsearch.ts'
import { always, contextOver, now, over } from '#test/contracts/source-runs.ts'

const end = BigInt(now) * 1_000_000n
const connection: Connection = {
  id: 'e1',
  kind: 'elasticsearch',
  name: 'Elastic',
  baseUrl: 'https://elastic.example.net/es',
  runs: 'relay',
  headers: {},
  options: {},
}
const asked = { query: 'app:"shop"', from: 'now-1h', to: 'now', limit: 500 }

/** An answer with one document. */
const holding = (source: object, sort: unknown[] = [now - 1000, 1]) =>
  always(() =>
    Response.json({ _shards: { total: 1, failed: 0 }, hits: { hits: [{ _id: '1', _source: source, sort }] } }),
  )

async function lineOf(source: object) {
  const { lines } = await askLogs(null, asked, connection, over(holding(source)).context)
  return lines[0]
}

describe('documents of different shippers', () => {
  test.each([
    ['Beats', { message: 'boom', log: { level: 'error' }, kubernetes: { pod: { name: 'a' } } }, 'kubernetes.pod.name'],
    ['Fluent Bit', { log: 'boom', level: 'error', kubernetes: { pod_name: 'a' } }, 'kubernetes.pod_name'],
    [
      'OpenTelemetry',
      { body: { text: 'boom' }, severity_text: 'ERROR', resource: { attributes: { 'k8s.pod.name': 'a' } } },
      'resource.attributes.k8s.pod.name',
    ],
    ['names with dots', { message: 'boom', 'log.level': 'error', 'k8s.pod.name': 'a' }, 'k8s.pod.name'],
  ])('%s', async (_, source, pod) => {
    const line = await lineOf({ '@timestamp': '2026-01-01T00:05:00.123456789Z', ...source })
    expect(line).toMatchObject({ at: '1767225900123456789', text: 'boom', level: 'error', labels: { [pod]: 'a' } })
    expect(Object.keys(line?.labels ?? {})).not.toContain('@timestamp')
  })

  test('without a text it is the whole document; without a readable time that of the order', async () => {
    expect(await lineOf({ '@timestamp': 'soon', user: ['a', 7, null] })).toMatchObject({
      at: String(BigInt(now - 1000) * 1_000_000n),
      text: '{"@timestamp":"soon","user":["a",7,null]}',
      labels: { user: 'a, 7, null' },
    })
  })
})

test('a page that was left for longer than its point in time lasts goes on where it was, without a gap', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({
    at: end - BigInt(Math.floor(index / 6) + 1) * 1_000_000n,
    text: `line ${index}`,
    labels: { app: 'shop' },
  }))
  const { context } = over(elasticApp(lines, 'elastic', 1)) // every second search finds it gone
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await askLogs(null, { ...asked, limit: 7, cursor }, connection, context)
    found.push(...page.lines.map(({ text }) => text))
    cursor = page.next ?? undefined
  } while (cursor !== undefined && found.length < 100)
  expect(found.toSorted()).toEqual(lines.map(({ text }) => text).toSorted())
})

test('asks the indices that the connection names, in one part of the path', async () => {
  const { context, asked: sent } = over(elasticApp([], 'elastic'))
  await askLogs(null, asked, { ...connection, options: { index: 'app-*,../_all' } }, context)
  expect(new URL(sent[0]?.url ?? '').pathname).toBe('/es/app-*%2C..%2F_all/_pit')
})

test('selects by the whole value that stands beside a text field, and says so', async () => {
  const line = { at: end - 1n, text: 'mine', labels: { namespace: 'shop' } }
  const { context } = over(elasticApp([line, { ...line, text: 'other', labels: { namespace: 'bank' } }], 'open'))
  const target = { source: 'prometheus', expr: 'up{namespace="shop",le="1"}', range: { from: 'now-1h', to: 'now' } }
  const { lines, why } = await askLogs(target as never, { limit: 500 }, connection, context)
  expect(lines.map(({ text }) => text)).toEqual(['mine'])
  expect(why.query).toBe('namespace.keyword:"shop"')
  expect(why.labels).toEqual([{ name: 'namespace', as: 'namespace.keyword', value: 'shop', from: 'query' }])
})

test('no shard that answers is trouble, not an empty log', async () => {
  const failed = { total: 2, failed: 2, failures: [{ reason: { type: 'x', reason: 'node left' } }] }
  const { context } = contextOver(async () => Response.json({ _shards: failed, hits: { hits: [] } }))
  await expect(askLogs(null, asked, connection, context)).rejects.toThrow('node left')
})
