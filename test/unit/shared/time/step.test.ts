import { describe, expect, test } from 'vitest'
import { alignToStep, chooseStep, maxPoints } from '#shared/time/step.ts'

const widths = [1, 50, 333, 800, 1920, 8000, 1_000_000]

/** Lengths from a second to thirty years, odd ones among them. */
function* lengths() {
  for (let exponent = 0; exponent < 9; exponent += 0.083) yield 10 ** exponent
}

describe('chooseStep', () => {
  test('never asks for more than 11,000 points, for any range, width and place in time', () => {
    for (const length of lengths()) {
      for (const width of widths) {
        const from = 1_767_225_600.123
        const step = chooseStep({ from, to: from + length }, width)
        const aligned = alignToStep({ from, to: from + length }, step)
        const points = (aligned.to - aligned.from) / step + 1
        expect(points, `${length} s at ${width} px, step ${step}`).toBeLessThanOrEqual(maxPoints)
        expect(step).toBeGreaterThan(0)
      }
    }
  })

  test('is never finer than two pixels', () => {
    for (const length of lengths()) {
      const step = chooseStep({ from: 0, to: length }, 800)
      expect(length / step).toBeLessThanOrEqual(400)
    }
  })

  test('grows with the range and shrinks with the width', () => {
    const byLength = [...lengths()].map(length => chooseStep({ from: 0, to: length }, 800))
    expect(byLength).toEqual([...byLength].sort((a, b) => a - b))
    const byWidth = widths.map(width => chooseStep({ from: 0, to: 86_400 }, width))
    expect(byWidth).toEqual([...byWidth].sort((a, b) => b - a))
  })

  test.each([
    [3600, 800, 10],
    [21_600, 800, 60],
    [86_400, 800, 300],
    [604_800, 800, 1800],
  ])('%i s in %i px goes by %i s', (length, width, step) => {
    expect(chooseStep({ from: 0, to: length }, width)).toBe(step)
  })
})

describe('alignToStep', () => {
  test('gives two viewers a second apart the same question', () => {
    const first = alignToStep({ from: 1000, to: 4600 }, 15)
    expect(alignToStep({ from: 1004, to: 4604 }, 15)).toEqual(first)
  })

  test('never reaches past the range', () => {
    expect(alignToStep({ from: 7, to: 59 }, 15)).toEqual({ from: 0, to: 45 })
  })
})
