import { describe, expect, test } from 'vitest'
import { findConnection, linkFamilies, parseLink } from '#shared/links/registry.ts'
import type { PrometheusTarget } from '#shared/links/prometheus/target.ts'

const examples = linkFamilies.flatMap(family => family.examples.map(example => ({ family: family.id, ...example })))

describe('families', () => {
  test.each(examples)('$family alone reads $url', ({ family, url, panels }) => {
    const readers = linkFamilies.filter(one => one.parse(new URL(url)).length > 0)
    expect(readers.map(one => one.id)).toEqual([family])
    expect(parseLink(url)).toHaveLength(panels)
    expect(parseLink(url).map(target => target.part)).toEqual(Array.from({ length: panels }, (_, index) => index))
  })

  test.each([
    ['a Drive file', 'https://drive.google.com/file/d/1aBcDeFgHiJkLmNoP/view?usp=sharing'],
    ['a graph without an expression', 'https://prom.example.net/graph'],
    ['a graph with an empty one', 'https://prom.example.net/graph?g0.expr='],
    ['a graph that begins at g1', 'https://prom.example.net/graph?g1.expr=up'],
    ['another page of Prometheus', 'https://prom.example.net/alerts?g0.expr=up'],
    ['a path that only ends alike', 'https://prom.example.net/mygraph?g0.expr=up'],
    ['a path that goes on', 'https://prom.example.net/graph/more?g0.expr=up'],
    ['credentials in the address', 'https://user:secret@prom.example.net/graph?g0.expr=up'],
    ['a user name in the address', 'https://user@prom.example.net/graph?g0.expr=up'],
    ['a script', 'javascript:alert(1)//graph?g0.expr=up'],
    ['data', 'data:text/html,/graph?g0.expr=up'],
    ['a file', 'file:///graph?g0.expr=up'],
    ['a mail', 'mailto:a@example.net'],
    ['nothing', ''],
    ['no address at all', 'graph?g0.expr=up'],
    ['a project of another shape', 'https://ops.example.net/api/v1/projects/Shop!/stats'],
    ['another page of a project', 'https://ops.example.net/api/v1/projects/shop/alerts'],
    ['broken escapes', 'https://prom.example.net/%E0%A4%A/x'],
  ])('leave %s alone', (_what, href) => {
    expect(parseLink(href)).toEqual([])
  })
})

describe('prometheus links', () => {
  const read = (query: string) => parseLink(`http://p:9090/graph?${query}`) as PrometheusTarget[]

  test('a list of panels ends at the first gap, and at twenty', () => {
    expect(read('g0.expr=a&g2.expr=c')).toHaveLength(1)
    expect(read(Array.from({ length: 60 }, (_, n) => `g${n}.expr=up`).join('&'))).toHaveLength(20)
  })

  test('the base keeps port and sub-path, and meets its connection', () => {
    const [target] = parseLink('http://p.example.net:9090/prom/eu/query?g0.expr=up')
    expect(target?.base).toBe('http://p.example.net:9090/prom/eu')
    const places = [
      { kind: 'prometheus', baseUrl: 'http://p.example.net:9090' },
      { kind: 'tocsin', baseUrl: 'http://p.example.net:9090/prom/eu' },
      { kind: 'prometheus', baseUrl: 'http://p.example.net:9090/prom/eu' },
    ]
    expect(target && findConnection(target, places)).toBe(places[2])
    expect(target && findConnection(target, places.slice(0, 2))).toBeUndefined()
  })

  test('the expression comes through whole', () => {
    const expr = 'sum by (pod) (rate(x{a="b&c=d", e=~"f+.*"}[5m])) > 1e3 # 100 % ☃'
    expect(read(`g0.expr=${encodeURIComponent(expr)}`)[0]?.expr).toBe(expr)
  })

  test.each([
    ['g0.tab=1', 'table'],
    ['g0.tab=table', 'table'],
    ['g0.tab=0', 'graph'],
    ['g0.tab=graph', 'graph'],
    ['', 'graph'],
  ])('%s is a %s', (query, view) => {
    expect(read(`g0.expr=up&${query}`)[0]?.view).toBe(view)
  })

  test.each([
    ['g0.stacked=1', 'stacked'],
    ['g0.stacked=0', 'lines'],
    ['g0.display_mode=stacked', 'stacked'],
    ['g0.display_mode=lines&g0.stacked=1', 'lines'],
    ['g0.display_mode=nonsense', 'lines'],
  ])('%s shows %s', (query, display) => {
    expect(read(`g0.expr=up&${query}`)[0]?.display).toBe(display)
  })

  test('an end is UTC, whatever zone reads it', () => {
    const [target] = read('g0.expr=up&g0.range_input=30m&g0.end_input=2026-01-01%2012:30:00')
    expect(target?.range).toEqual({ last: '30m', until: '2026-01-01T12:30:00Z' })
  })

  test.each([
    ['g0.step_input=15', 15],
    ['g0.res_type=fixed&g0.res_step=30', 30],
    ['g0.res_type=auto&g0.res_step=30', undefined],
    ['g0.step_input=-5', undefined],
    ['g0.step_input=nonsense', undefined],
  ])('%s pins the step %s', (query, step) => {
    expect(read(`g0.expr=up&${query}`)[0]?.step).toBe(step)
  })
})

describe('tocsin links', () => {
  test('have defaults', () => {
    expect(parseLink('https://ops.example.net/t/api/v1/projects/shop/stats')[0]).toMatchObject({
      source: 'tocsin',
      base: 'https://ops.example.net/t',
      project: 'shop',
      by: 'severity',
      range: { from: 'now-6h', to: 'now' },
    })
  })
})
