import { expect, test } from 'vitest'
import { sparkline } from '#extension/charts/value/sparkline.ts'

test('a small line, broken at gaps, flat for one value, none for one sample', () => {
  expect(sparkline([0, 10], 100, 20).line).toBe('M0 18L100 2')
  expect(sparkline([1, 2, null, 3, 4], 100, 20).line.match(/M/g)).toHaveLength(2)
  expect(sparkline([5, 5, 5], 100, 20).line).not.toContain('NaN')
  expect(sparkline([5], 100, 20)).toEqual({ line: '', area: '' })
  expect(sparkline([], 100, 20)).toEqual({ line: '', area: '' })
})
