import { describe, expect, test } from 'vitest'
import { axisRange } from '#shared/drawing/value-axis.ts'

describe('the ends of a value axis', () => {
  test.each([
    ['no data', null, null, [0, 1]],
    ['all zero', 0, 0, [0, 1.08]],
    ['a flat line', 5, 5, [0, 5.4]],
    ['a flat line below zero', -5, -5, [-5.4, 0]],
    ['from near zero', 1, 100, [0, 108]],
    ['all negative', -100, -1, [-108, 0]],
  ])('%s', (_, min, max, [low, high]) => {
    const [from, to] = axisRange(min, max)
    expect(from).toBeCloseTo(low ?? NaN)
    expect(to).toBeCloseTo(high ?? NaN)
  })

  test('data far from zero is not flattened by it', () => {
    const [from, to] = axisRange(980, 1000)
    expect(from).toBeGreaterThan(970)
    expect(to).toBeLessThan(1010)
  })

  test('both signs keep air on both sides', () => {
    const [from, to] = axisRange(-10, 30)
    expect(from).toBeLessThan(-10)
    expect(to).toBeGreaterThan(30)
  })

  test('a near threshold is drawn, a far one does not squash the data', () => {
    expect(axisRange(0, 10, { thresholds: [20] })[1]).toBeGreaterThan(20)
    expect(axisRange(0, 10, { thresholds: [1000] })[1]).toBeLessThan(11)
  })

  test('is never empty, also not for infinities and tiny values', () => {
    for (const [min, max] of [
      [-Infinity, Infinity],
      [1e-300, 1e-300],
      [1e15, 1e15 + 1],
    ] as const) {
      const [from, to] = axisRange(min, max)
      expect(to).toBeGreaterThan(from)
    }
  })
})
