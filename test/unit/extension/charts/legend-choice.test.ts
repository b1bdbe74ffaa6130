import { describe, expect, test } from 'vitest'
import { lastValue, pressLegend } from '#extension/charts/legend-choice.ts'

const after = (hidden: number[], index: number, solo: boolean) =>
  [...pressLegend(new Set(hidden), index, 3, solo)].sort()

describe('a press in the legend', () => {
  test.each([
    ['switches one off', [], 1, false, [1]],
    ['and on again', [1, 2], 1, false, [2]],
    ['never leaves an empty chart', [0, 1], 2, false, []],
    ['solo: it alone stays', [], 1, true, [0, 2]],
    ['solo of a hidden one shows it', [1], 1, true, [0, 2]],
    ['solo once more brings all back', [0, 2], 1, true, []],
  ])('%s', (_, hidden, index, solo, expected) => expect(after(hidden, index, solo)).toEqual(expected))
})

test('the last value is the last that is not a gap, and 0 is a value', () => {
  expect(lastValue([3, 0, null])).toBe(0)
  expect(lastValue([null])).toBeNull()
})
