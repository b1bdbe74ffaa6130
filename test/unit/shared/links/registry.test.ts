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
    [
      'a Drive file whose id fits a dashboard’s',
      'https://drive.google.com/file/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ012345/view',
    ],
    ['a repository called d', 'https://github.com/grafana/d/issues?orgId=1'],
    ['a call that only looks like Zoom’s', 'https://evilzoom.us/j/1234567890'],
    ['an id that is too long for a dashboard', `https://grafana.example.net/d/${'a'.repeat(41)}/x`],
    ['a scripted dashboard', 'https://grafana.example.net/dashboard/script/x.js'],
    ['an Explore that asks nothing', 'https://grafana.example.net/explore?left=%7B%22queries%22%3A%5B%5D%7D'],
    ['an Explore that is broken', 'https://grafana.example.net/explore?panes=%7B'],
    ['a list of rules', 'https://grafana.example.net/alerting/list'],
    ['metrics of no environment', 'https://gitlab.example.net/a/b/-/metrics'],
    ['an environment of no project', 'https://gitlab.example.net/b/-/environments/1/metrics'],
    ['the alerts of Prometheus', 'https://prom.example.net/alerts?search=x'],
    ['the metrics of vmui', 'https://vm.example.net/vmui/#/metrics'],
    ['a list of incidents', 'https://ops.example.net/shop/incidents'],
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

describe('grafana links', () => {
  const read = (query: string) => parseLink(`https://g.example.net/d/ck9Zq_7/x?${query}`)[0]

  test.each([
    ['viewPanel=4', { id: 4, repeat: [] }],
    ['viewPanel=panel-4', { id: 4, repeat: [] }],
    ['viewPanel=eu$shop$panel-4', { id: 4, repeat: ['eu', 'shop'] }],
    ['viewPanel=panel-2-row-2-clone-3', { id: 2, clone: 3, repeat: [] }],
    ['inspect=panel-7', { id: 7, repeat: [] }],
    ['viewPanel=nonsense&panelId=9', { id: 9, repeat: [] }],
  ])('%s names its panel', (query, panel) => {
    expect(read(query)).toMatchObject({ subject: { is: 'panel', uid: 'ck9Zq_7', panel } })
  })

  test.each([
    ['from=now-6h&to=now', { from: 'now-6h', to: 'now' }],
    ['from=6H', { from: 'now-6h', to: 'now' }],
    ['from=2M', { from: 'now-2M', to: 'now' }],
    ['from=1767225600000&to=now+1h', { from: '2026-01-01T00:00:00.000Z', to: 'now+1h' }],
    ['from=20260101&to=20260101T013000', { from: '2026-01-01T00:00:00Z', to: '2026-01-01T01:30:00Z' }],
    ['from=2026-01-01 00:00:00&to=soon', { from: '2026-01-01T00:00:00Z', to: 'soon' }],
    ['time=1767225600000&time.window=1h', { from: '2025-12-31T23:30:00.000Z', to: '2026-01-01T00:30:00.000Z' }],
    ['', undefined],
  ])('%s is a range', (query, range) => {
    expect(read(query)?.range).toEqual(range)
  })

  test('variables keep their order and all their values', () => {
    expect(read('var-pod=a&var-ns=$__all&var-pod=b&var-Filters=k|%3D|v&orgId=2&tz=utc')).toMatchObject({
      variables: { pod: ['a', 'b'], ns: ['$__all'], Filters: ['k|=|v'] },
      org: '2',
      zone: 'utc',
    })
  })

  test('a rule of a datasource is known by its names', () => {
    const id = encodeURIComponent('cri$prom$a\u001Fb_DOLLAR_.yml$web$High\u001ErrorRate$-18')
    expect(parseLink(`https://g.example.net/alerting/prom/${id}/view`)[0]).toMatchObject({
      subject: { is: 'rule', datasource: 'prom', namespace: 'a/b$.yml', group: 'web', name: 'High\\rrorRate' },
    })
  })

  test('the metrics of a drilldown are asked as its page asks them', () => {
    const link = 'https://g.example.net/explore/metrics/trail?metric=a_total&var-filters=ns|=~|x__gfp__y,Y%23scope'
    expect(parseLink(link)[0]).toMatchObject({
      subject: { queries: [{ expr: 'sum(rate(a_total{ns=~"x|y"}[$__rate_interval]))' }] },
    })
  })
})

test('an Alertmanager’s matchers are split where they end', () => {
  const filter = encodeURIComponent('{a="1,2", b=~"x\\",y" , c!="}"}')
  expect(parseLink(`https://am.example.net/#/alerts?filter=${filter}`)[0]).toMatchObject({
    filter: ['a="1,2"', 'b=~"x\\",y"', 'c!="}"'],
  })
})

test('a GitLab link belongs to the longest address above its project', () => {
  const [target] = parseLink('https://ops.example.net/gitlab/shop/web/-/environments/1/metrics')
  const at = (baseUrl: string) => ({ kind: 'gitlab', baseUrl })
  const places = [
    at('https://ops.example.net'),
    at('https://ops.example.net/gitlab'),
    at('https://ops.example.net/git'),
  ]
  expect(target && findConnection(target, places)).toBe(places[1])
  expect(target && findConnection(target, places.slice(2))).toBeUndefined()
})
