import { describe, expect, test } from 'vitest'
import type { LogLabel } from '#shared/log-sources/log-source.ts'
import { readNanoseconds, writeNanoseconds } from '#shared/log-sources/nanoseconds.ts'
import { logSources } from '#shared/log-sources/registry.ts'

const one: LogLabel = { name: 'namespace', values: ['shop'] }
const several: LogLabel = { name: 'kubernetes.pod.name', values: ['a"b\\', 'c.d'] }
const pattern: LogLabel = { name: 'app', pattern: 'web-.+' }

describe('labels in the language of each log system', () => {
  test('Elasticsearch: phrases, alternatives in brackets, an expression between slashes without RE2’s own groups', () => {
    const { select, write } = logSources.elasticsearch
    expect(select([one, several, { name: 'kubernetes.labels.a/b', pattern: '(?:web|api)/.+' }])).toBe(
      'namespace:"shop" AND kubernetes.pod.name:("a\\"b\\\\" OR "c.d") AND kubernetes.labels.a\\/b:/(web|api)\\/.+/',
    )
    expect(write(one, 'value')).toBe('"shop"')
    expect(write({ name: 'x', values: ['a.b', 'c/d'] }, 'regex')).toBe('a\\.b|c\\/d')
  })

  test('VictoriaLogs: fields that begin with a letter stand bare, an expression is held to the whole value', () => {
    const { select, write } = logSources.victorialogs
    expect(select([one, several, pattern])).toBe(
      'namespace:="shop" "kubernetes.pod.name":in("a\\"b\\\\","c.d") app:~"^(?:web-.+)$"',
    )
    expect(write(several, 'csv')).toBe('"a\\"b\\\\","c.d"')
    expect(write(several, 'regex')).toBe('a\\"b\\\\\\\\|c\\\\.d')
    expect(write({ name: 'x', values: ['say "hi"'] }, 'value')).toBe('say \\"hi\\"')
  })
})

describe('nanoseconds', () => {
  test.each([
    ['2026-01-01T00:59:59.1Z', 1767229199100000000n],
    ['2026-01-01T00:59:59Z', 1767229199000000000n],
    ['2026-01-01T02:59:59.123456789+02:00', 1767229199123456789n],
    ['2026-01-01T00:59:59.1234567891234Z', 1767229199123456789n],
  ])('%s is read to the last of them', (text, at) => {
    expect(readNanoseconds(text)).toBe(at)
    expect(readNanoseconds(writeNanoseconds(at))).toBe(at)
  })

  test.each(['', 'yesterday', '2026-13-01T00:00:00Z', '2026-01-01', '1767229199'])('%s is no time', text => {
    expect(readNanoseconds(text)).toBeNull()
  })
})
