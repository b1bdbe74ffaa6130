import { describe, expect, test } from 'vitest'
import { findComparison } from '#shared/promql/comparison.ts'

describe('the comparison of an alert’s expression', () => {
  test.each([
    ['sum(rate(errors[5m])) > 0.05', '>', 0.05, 'sum(rate(errors[5m]))'],
    ['up == 0', '==', 0, 'up'],
    ['up != 1', '!=', 1, 'up'],
    ['a >= bool 1e3', '>=', 1000, 'a'],
    ['a <= -1.5', '<=', -1.5, 'a'],
    ['((a > (1)))', '>', 1, 'a'],
    ['0.9 > a', '<', 0.9, 'a'],
    ['1 <= sum by (job) (up)', '>=', 1, 'sum by (job) (up)'],
    ['a / b > 5 * 1024 ^ 2', '>', 5 * 1024 ** 2, 'a / b'],
    ['free_bytes < 0x10', '<', 16, 'free_bytes'],
    ['time() - last > 1h', '>', 3600, 'time() - last'],
    ['a > -(2 + 3)', '>', -5, 'a'],
    ['a # high?\n > 3 # yes', '>', 3, 'a'],
    ['{"http.errors", path="a > 1"} > 2', '>', 2, '{"http.errors", path="a > 1"}'],
    // Of two, the outer one decides.
    ['a < 10 > 5', '>', 5, 'a < 10'],
  ])('%s', (expr, operator, threshold, compared) => {
    expect(findComparison(expr)).toEqual({ operator, threshold, compared })
  })

  test('keeps the conditions after `and` and `unless`, even after a comment', () => {
    expect(findComparison('a > 1 and on (job) b < 2')).toEqual({
      operator: '>',
      threshold: 1,
      compared: '(a\n) and on (job) b < 2',
    })
    expect(findComparison('(a # all\n > 1) unless b')?.compared).toBe('(a\n) unless b')
  })

  test.each([
    ['no comparison', 'sum(rate(errors[5m]))'],
    ['two series', 'a > b'],
    ['two numbers', '2 > bool 1'],
    ['alternatives', 'a > 1 or b > 2'],
    ['inside of an aggregation', 'count(a > 3)'],
    ['no number at all', 'a > NaN'],
    ['nothing to draw', 'a < Inf'],
    ['unfinished', 'a >'],
    ['empty', ''],
    ['only a comment', '# a > 1'],
    ['not PromQL', 'SELECT * FROM a WHERE b > 1'],
    ['division by nothing', 'a > 1 / 0'],
  ])('is none where there is %s', (_, expr) => {
    expect(findComparison(expr)).toBeNull()
  })
})
