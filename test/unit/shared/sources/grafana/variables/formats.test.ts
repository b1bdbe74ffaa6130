import { describe, expect, test } from 'vitest'
import { defaultFormatOf } from '#shared/sources/grafana/variables/default-formats.ts'
import type { Chosen } from '#shared/sources/grafana/variables/formats.ts'
import { interpolate, interpolateText, type Scope } from '#shared/sources/grafana/variables/scope.ts'

const two: Chosen = { name: 'name', values: ['a.b', 'c'], texts: ['A', 'C'], several: true }
const scope = (...chosen: Chosen[]): Scope => ({
  chosen: new Map(chosen.map(one => [one.name, one])),
  from: 1767225600000,
  to: 1767229200000,
})
const write = (text: string, ...chosen: Chosen[]) => interpolate(text, scope(...chosen), defaultFormatOf('prometheus'))

describe('formats of several values', () => {
  test.each([
    ['raw', 'a.b,c'],
    ['csv', 'a.b,c'],
    ['pipe', 'a.b|c'],
    ['regex', '(a\\.b|c)'],
    ['glob', '{a.b,c}'],
    ['distributed', 'a.b,name=c'],
    ['json', '["a.b","c"]'],
    ['lucene', '("a.b" OR "c")'],
    ['singlequote', "'a.b','c'"],
    ['doublequote', '"a.b","c"'],
    ['sqlstring', "'a.b','c'"],
    ['percentencode', '%7Ba.b%2Cc%7D'],
    ['text', 'A + C'],
    ['queryparam', 'var-name=a.b&var-name=c'],
    ['join:;', 'a.b;c'],
  ])('%s', (format, expected) => {
    expect(write(`\${name:${format}}`, two)).toBe(expected)
  })

  test('without a format: an expression for Prometheus, a list for SQL, braces elsewhere', () => {
    expect(write('{pod=~"$name"}', two)).toBe('{pod=~"(a\\\\.b|c)"}')
    expect(interpolate('in ($name)', scope(two), defaultFormatOf('mysql'))).toBe("in ('a.b','c')")
    expect(interpolate('$name', scope(two), defaultFormatOf('graphite'))).toBe('{a.b,c}')
  })
})

describe('syntax', () => {
  const one: Chosen = { name: 'ns', values: ["it's"], texts: ['It'], several: false }

  test.each([
    ['$ns', "it\\\\'s"],
    ['[[ns]]', "it\\\\'s"],
    ['[[ns:raw]]', "it's"],
    ['${ns}', "it\\\\'s"],
    ['${ns.text}', 'It'],
    ['$nso and $1 and $__interval', '$nso and $1 and $__interval'],
    ['${__from:date:iso}', '2026-01-01T00:00:00.000Z'],
    ['${__to:date:seconds}', '1767229200'],
    ['$__from', '1767225600000'],
  ])('%s', (text, expected) => {
    expect(write(text, one)).toBe(expected)
  })

  test('"All" of an author’s own stands as it is, whatever the format', () => {
    const all: Chosen = { name: 'ns', values: ['.*'], texts: ['All'], verbatim: '.*', several: true }
    expect(write('${ns:regex}', all)).toBe('.*')
    expect(interpolateText('Pods of $ns', scope(all))).toBe('Pods of All')
  })

  test('labels of a series in its name', () => {
    expect(interpolateText('${__field.labels.pod} / ${__field.labels["a-b"]}', scope(), { pod: 'x', 'a-b': 'y' })).toBe(
      'x / y',
    )
  })
})
