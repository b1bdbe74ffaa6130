import { describe, expect, test } from 'vitest'
import { buildLink } from '#shared/links/build-link.ts'
import { linkFamilies, parseLink } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import { resolveRange } from '#shared/time/range.ts'

const parts = linkFamilies.flatMap(family =>
  family.examples.flatMap(({ url }) => parseLink(url).map(target => ({ url, part: target.part, target }))),
)
const ranges = [
  { from: 1_767_225_600, to: 1_767_229_200 },
  { from: 1_767_225_607, to: 1_767_225_608 },
  { from: 1_600_000_000, to: 1_767_225_601 },
]
const timeless = (target: Target) =>
  target.source === 'alertmanager' || (target.source === 'tocsin' && target.subject !== 'stats')

describe('a built link', () => {
  test.each(parts)('means the same at another time: part $part of $url', ({ target }) => {
    for (const range of ranges) {
      const built = buildLink(target, range)
      const again = parseLink(built)[target.part]
      expect({ ...again, range: null, openUrl: '' }).toEqual({ ...target, range: null, openUrl: '' })
      if (timeless(target)) expect(built).toBe(target.openUrl)
      else expect(again?.range && resolveRange(again.range, 0)).toEqual(range)
      expect(buildLink(again ?? target, range)).toBe(built)
    }
  })

  test('can show as a graph what was a table', () => {
    const [target] = parseLink('https://prom.example.net/graph?g0.expr=up&g0.tab=1')
    if (target?.source !== 'prometheus') throw new Error('no target')
    expect(buildLink({ ...target, view: 'graph' }, { from: 0, to: 3600 })).toBe(
      'https://prom.example.net/graph?g0.expr=up&g0.tab=0&g0.range_input=1h&g0.end_input=1970-01-01+01%3A00%3A00',
    )
  })
})
