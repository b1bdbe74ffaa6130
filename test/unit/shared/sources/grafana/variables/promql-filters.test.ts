import { describe, expect, test } from 'vitest'
import { filtersOfLink } from '#shared/sources/grafana/variables/adhoc-filters.ts'
import { applyFilters } from '#shared/sources/grafana/variables/promql-filters.ts'

const shop = filtersOfLink(['namespace|=|shop'])
const m = 'namespace="shop"'

describe('ad-hoc filters in PromQL', () => {
  test.each([
    ['up', `up{${m}}`],
    ['up{}', `up{${m}}`],
    ['up{job="a",}', `up{job="a", ${m}}`],
    ['{job="a}b"}', `{job="a}b", ${m}}`],
    ['sum by (pod) (rate(x[5m]))', `sum by (pod) (rate(x{${m}}[5m]))`],
    ['sum(rate(x[5m])) without (pod, job)', `sum(rate(x{${m}}[5m])) without (pod, job)`],
    ['a / on (pod) group_left (node) b', `a{${m}} / on (pod) group_left (node) b{${m}}`],
    ['x offset 5m > bool 1e3', `x{${m}} offset 5m > bool 1e3`],
    ['x @ start()', `x{${m}} @ start()`],
    ['rate(x[$__rate_interval])', `rate(x{${m}}[$__rate_interval])`],
    ['histogram_quantile(0.9, sum by(le) (x_bucket))', `histogram_quantile(0.9, sum by(le) (x_bucket{${m}}))`],
    ['label_replace(up, "a", "$1", "b", "(.*)")', `label_replace(up{${m}}, "a", "$1", "b", "(.*)")`],
    ['job:x:rate5m', `job:x:rate5m{${m}}`],
    ['vector(1)', 'vector(1)'],
  ])('%s', (expr, expected) => {
    expect(applyFilters(expr, shop)).toBe(expected)
  })

  test('operators, escapes and words for people of links', () => {
    const filters = filtersOfLink(['pod,Pod|=~|a__gfp__b,whatever', 'x|=__gfp__|a.b|c#origin', 'bad', 'a"b|!=|"q"'])
    expect(applyFilters('up', filters)).toBe('up{pod=~"a|b", x=~"(a\\\\.b|c)", "a\\"b"!="\\"q\\""}')
  })

  test('an expression without end does not hang', () => {
    expect(applyFilters('sum(up{a="', shop)).toContain('sum(up')
  })
})
