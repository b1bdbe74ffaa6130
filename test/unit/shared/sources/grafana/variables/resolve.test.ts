import { describe, expect, test } from 'vitest'
import { grafanaAt } from '#shared/sources/grafana/grafana-at.ts'
import type { VariableModel } from '#shared/sources/grafana/model.ts'
import { readVariables } from '#shared/sources/grafana/variables/resolve.ts'
import { grafanaServer } from '#test/fakes/grafana/server.ts'

const base = 'https://ops.example.net/grafana'

function variable(name: string, more: Partial<VariableModel>): VariableModel {
  const plain = { type: 'custom' as const, multi: false, includeAll: false, options: [], query: '', regex: '' }
  return { name, ...plain, current: { values: [], texts: [] }, datasource: null, ...more }
}

async function read(variables: VariableModel[], linked: Record<string, string[]> = {}, around: VariableModel[] = []) {
  const asked: string[] = []
  const app = grafanaServer({ version: '13.2.0' })
  const send = async (request: Request) => {
    asked.push(new URL(request.url).pathname)
    return app.fetch(request)
  }
  const signal = new AbortController().signal
  const context = { send, redirectOf: async () => '', credentials: 'session' as const, now: () => 0, signal }
  const connection = {
    id: 'c',
    kind: 'grafana' as const,
    name: 'Ops',
    baseUrl: base,
    runs: 'viewer' as const,
    headers: {},
    options: {},
  }
  const grafana = grafanaAt(connection, context, base)
  const settings = await grafana.settings()
  const span = { from: 0, to: 3_600_000 }
  const found = readVariables({ dashboard: { variables }, around, linked, grafana, settings, span })
  await found.need(variables.map(({ name }) => name))
  const values = Object.fromEntries([...found.chosen].map(([name, { values }]) => [name, values]))
  return { values, found, asked: asked.filter(path => path.includes('/proxy/')) }
}

const query = { type: 'query' as const, query: 'label_values(up, ns)' }

describe('a variable’s value', () => {
  test('is the link’s, then the kept one, then the first option, and options are asked for only then', async () => {
    const kept = variable('ns', { ...query, current: { values: ['kept'], texts: ['Kept'] } })
    const linked = await read([kept], { ns: ['linked'] })
    expect(linked.values.ns).toEqual(['linked'])
    expect(linked.asked).toEqual([])
    expect((await read([kept])).values.ns).toEqual(['kept'])
    expect((await read([variable('ns', { ...query, sort: 1 })])).values.ns).toEqual(['pay'])
    expect((await read([variable('q', { query: '0.5,p99 : 0.99' })])).values.q).toEqual(['0.5'])
  })

  test('"All" is every option, in either spelling, or what its author wrote for it', async () => {
    const all = variable('ns', { ...query, includeAll: true, multi: true })
    expect((await read([all], { ns: ['$__all'] })).values.ns).toEqual(['shop', 'pay'])
    expect((await read([all], { ns: ['All'] })).values.ns).toEqual(['shop', 'pay'])
    const own = await read([{ ...all, allValue: '.+' }], { ns: ['$__all'] })
    expect(own.found.chosen.get('ns')?.verbatim).toBe('.+')
    expect(own.asked).toEqual([])
  })

  test('options are cut by an expression', async () => {
    const cut = variable('ns', { ...query, includeAll: true, regex: '/^(?<value>s.)/' })
    expect((await read([cut], { ns: ['$__all'] })).values.ns).toEqual(['sh'])
  })

  test('an interval follows the range', async () => {
    const win = variable('win', { type: 'interval', auto: { count: 30, least: '10s' } })
    expect((await read([win], { win: ['$__auto'] })).values.win).toEqual(['2m'])
    expect((await read([win], { win: ['$__auto_interval_win'] })).values.win).toEqual(['2m'])
  })

  test('of a row goes before the dashboard’s, and has its number in links', async () => {
    const outer = variable('x', { current: { values: ['outer'], texts: [] } })
    const inner = variable('x', { current: { values: ['inner'], texts: [] } })
    expect((await read([outer], {}, [inner])).values.x).toEqual(['inner'])
    expect((await read([outer], { x: ['a'], 'x-2': ['b'] }, [inner])).values.x).toEqual(['b'])
  })

  test('variables that depend on each other in a circle end', async () => {
    const a = variable('a', { ...query, query: 'label_values(up{b="$b"}, ns)' })
    const b = variable('b', { ...query, query: 'label_values(up{a="$a"}, ns)' })
    expect((await read([a, b])).values).toEqual({ a: ['shop'], b: ['shop'] })
  })
})
