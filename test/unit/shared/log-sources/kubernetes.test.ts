import { describe, expect, test } from 'vitest'
import { askLogs } from '#shared/log-sources/ask-logs.ts'
import { isNamed } from '#shared/log-sources/kubernetes/pods-query.ts'
import type { Connection } from '#shared/model/connection.ts'
import { kubernetesApp } from '#test/fakes/logs/kubernetes.ts'
import type { FakeLine } from '#test/fakes/logs/log-fake.ts'
import { now, over } from '#test/contracts/source-runs.ts'

const end = BigInt(now) * 1_000_000n
const second = 1_000_000_000n
const connection: Connection = {
  id: 'k1',
  kind: 'kubernetes',
  name: 'Cluster',
  baseUrl: 'https://kubernetes.example.net/clusters/a',
  runs: 'relay',
  headers: {},
  options: {},
}
const line = (text: string, more: Record<string, string> = {}, ago = 1n): FakeLine => ({
  at: end - ago * second,
  text,
  labels: { namespace: 'prod', app: 'shop', ...more },
})
const shop = [
  line('served'),
  line('proxied', { container: 'proxy' }, 2n),
  line('crashed', { run: 'previous' }, 60n),
  line('billed', { app: 'bill' }, 3n),
]

async function texts(query: string, lines: readonly FakeLine[], more: object = {}, rights = { list: true }) {
  const { context } = over(kubernetesApp(lines, rights))
  const asked = { query, from: 'now-1h', to: 'now', limit: 500, ...more }
  return (await askLogs(null, asked, connection, context)).lines.map(({ text }) => text)
}

describe('whose lines', () => {
  test('all containers of a pod, also for a token that may not list pods', async () => {
    expect(await texts('namespace=prod pod=shop-1', shop, {}, { list: false })).toEqual(['served', 'proxied'])
  })

  test('one container, or its run before the restart', async () => {
    expect(await texts('namespace=prod pod=shop-1 container=proxy', shop)).toEqual(['proxied'])
    expect(await texts('namespace=prod pod=shop-1 container=app previous', shop)).toEqual(['crashed'])
  })

  test('pods by a part of their name, or all of a namespace', async () => {
    expect(await texts('namespace=prod pod=bi*', shop)).toEqual(['billed'])
    expect(await texts('namespace=prod', shop)).toEqual(['served', 'proxied', 'billed'])
  })

  test('a pod that is gone takes nothing from the others; alone it is not found', async () => {
    expect(await texts('namespace=prod pod=shop-1,gone-1', shop)).toEqual(['served', 'proxied'])
    await expect(texts('namespace=prod pod=gone-1', shop)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('more containers than can be put together are refused before any is asked', async () => {
    const many = Array.from({ length: 11 }, (_, index) => line('x', { app: `a${index}` }))
    await expect(texts('namespace=prod', many)).rejects.toMatchObject({ code: 'too-large' })
  })

  test.each(['pod=a', 'namespace=a,b', 'namespace=*', 'namespace=a pod=../x', 'namespace=a node=b', 'namespace=A', ''])(
    'refuses “%s”',
    async query => {
      await expect(texts(query, shop)).rejects.toMatchObject({ code: 'bad-query' })
    },
  )
})

test('finds the lines of an earlier time below thousands of later ones', async () => {
  const later = Array.from({ length: 3000 }, (_, index) => line(`later ${index}`, {}, 1n))
  const earlier = line('earlier', {}, 1800n)
  const found = await texts('namespace=prod pod=shop-1 container=app', [...later, earlier], {
    from: 'now-1h',
    to: 'now-20m',
  })
  expect(found).toEqual(['earlier'])
})

test('a chart’s labels become a query; an expression becomes names with stars', async () => {
  const ask = async (expr: string) => {
    const target = { source: 'prometheus', expr, range: { from: 'now-1h', to: 'now' } }
    return (await askLogs(target as never, { limit: 500 }, connection, over(kubernetesApp(shop)).context)).why.query
  }
  expect(await ask('up{namespace="prod",pod=~"shop-.+|bill-[a-z0-9]+",le="1"}')).toBe(
    'namespace=prod pod=shop-*,bill-*',
  )
  expect(await ask('up{exported_namespace="prod",namespace="monitoring",pod=~"shop-1|bill-1"}')).toBe(
    'namespace=prod pod=shop-1,bill-1',
  )
})

describe('names with stars', () => {
  test.each([
    ['shop-1', ['shop-*'], true],
    ['shop-1', ['*'], true],
    ['shop-1', ['s*p-1'], true],
    ['shop-1', ['shop', 'bill-*'], false],
    ['aba', ['ab*ba'], false],
    ['a-b-c', ['a*b*c'], true],
    ['anything', [], true],
  ])('%s among %j: %s', (name, globs, is) => {
    expect(isNamed(name, globs)).toBe(is)
  })

  test('many stars take no longer than few', () => {
    expect(isNamed('a'.repeat(253), [`${'*a'.repeat(100)}*b`])).toBe(false)
  })
})
