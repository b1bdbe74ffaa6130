import { describe, expect, test } from 'vitest'
import { parseLink } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import { chartLabels } from '#shared/log-sources/labels/chart-labels.ts'
import { chooseLabels } from '#shared/log-sources/labels/choose-labels.ts'
import { fillTemplate } from '#shared/log-sources/labels/fill-template.ts'
import { lokiSource } from '#shared/log-sources/loki/adapter.ts'
import { matchersIn } from '#shared/promql/selectors.ts'

function graph(expr: string): Target {
  const [target] = parseLink(`https://prom.example.net/graph?g0.expr=${encodeURIComponent(expr)}&g0.tab=0`)
  if (!target) throw new Error('no target')
  return target
}

/** The query that a chart's expression becomes, in a log system with these labels. */
function queryOf(expr: string, known: string[] | null, series?: Record<string, string | string[]>): string {
  return lokiSource.select(chooseLabels(chartLabels(graph(expr), series), known).labels)
}

describe('matchers of an expression', () => {
  test.each([
    ['rate(http_requests_total{job="shop/api",code=~"5.."}[5m])', ['job="shop/api"', 'code=~"5.."']],
    ['sum by (pod) (a{x!="1"} / on(pod) b{y!~"2|3"})', ['x!="1"', 'y!~"2|3"']],
    ["{__name__='up', 'dotted.label'=\"a\\\"b\\\\c\\u00e9\\n\"}", ['__name__="up"', 'dotted.label="a"b\\cé\n"']],
    ['a{b=`raw\\n`} # {c="comment"}', ['b="raw\\n"']],
    ['sum(rate(a{b="c"}[5m]', ['b="c"']],
    ['', []],
  ])('%s', (expr, expected) => {
    expect(matchersIn(expr).map(({ name, operator, value }) => `${name}${operator}"${value}"`)).toEqual(expected)
  })
})

describe('the lines of a chart', () => {
  const names = ['namespace', 'pod', 'container', 'service_name', 'app', 'level']

  test.each([
    ['up{namespace="shop",pod="api-1"}', names, '{namespace="shop",pod="api-1"}'],
    ['up{exported_namespace="shop",namespace="monitoring"}', names, '{namespace="shop"}'],
    [
      'up{namespace="shop",pod="api-1"}',
      ['k8s_namespace_name', 'k8s_pod_name'],
      '{k8s_namespace_name="shop",k8s_pod_name="api-1"}',
    ],
    ['up{job="shop/api"}', names, '{namespace="shop",service_name="api"}'],
    ['up{job="api",code="500",le="0.1"}', names, '{service_name="api"}'],
    ['up{app=~"api|web",pod!="old"}', names, '{app=~"api|web"}'],
    ['up{app=~"api-.+"}', names, '{app=~"api-.+"}'],
    ['up{app="a\\"b\\\\c"}', names, '{app="a\\"b\\\\c"}'],
    ['up{app=~"a\\\\.b|c"}', names, '{app=~"a\\\\.b|c"}'],
    ['up{instance="10.0.0.1:9100",app="node"}', ['host', 'app'], '{app="node",host="10.0.0.1"}'],
  ])('%s with %j is %s', (expr, known, expected) => {
    expect(queryOf(expr, known)).toBe(expected)
  })

  test('what the series say is more exact than an expression, and an exact value stays', () => {
    expect(queryOf('up{namespace="shop",pod=~"api-.*"}', names, { pod: ['api-1', 'api-2'], namespace: 'other' })).toBe(
      '{namespace="shop",pod=~"api-1|api-2"}',
    )
  })

  test('says where each label came from, and which the log system does not know', () => {
    const chart = chartLabels(graph('up{job="api",code="500"}'), { pod: 'api-1' })
    expect(chooseLabels(chart, names, ['pod'])).toMatchObject({
      strong: true,
      why: [{ name: 'job', as: 'service_name', value: 'api', from: 'query' }],
      dropped: expect.arrayContaining([
        { name: 'code', reason: 'unknown' },
        { name: 'pod', reason: 'left-out' },
      ]) as unknown,
    })
  })

  test('are not told from all others by a container or a code', () => {
    expect(chooseLabels(chartLabels(graph('up{container="app",code="500"}')), names).strong).toBe(false)
  })

  test('come of an Alertmanager’s filter, too', () => {
    const [target] = parseLink(
      `https://am.example.net/#/alerts?filter=${encodeURIComponent('{namespace="shop",severity="page"}')}`,
    )
    expect(chartLabels(target ?? null).map(({ name }) => name)).toEqual(['namespace', 'severity'])
  })
})

describe('a template', () => {
  const chart = chartLabels(graph('up{exported_pod=~"a.b|c",namespace="sh\\"op"}'))

  test.each([
    ['{namespace="${namespace}",pod=~"${pod:regex}"}', '{namespace="sh\\"op",pod=~"a\\\\.b|c"}'],
    ['{pod=~"${exported_pod:regex}"}', '{pod=~"a\\\\.b|c"}'],
    ['{app="${app}"}\n\n  {namespace="${namespace}"}', '{namespace="sh\\"op"}'],
    ['in(${pod:csv})', 'in("a.b","c")'],
    ['{static="x"}', '{static="x"}'],
  ])('%s is filled in and escaped', (template, expected) => {
    expect(fillTemplate(template, chart, lokiSource)?.query).toBe(expected)
  })

  test('without a line that fits is no question', () => {
    expect(fillTemplate('{app="${app}"}', chart, lokiSource)).toBeNull()
  })
})
