import { describe, expect, test } from 'vitest'
import { formatDuration, parseDuration } from '#shared/time/durations.ts'

describe('parseDuration', () => {
  test.each([
    ['1s', 1],
    ['5m', 300],
    ['1h30m', 5400],
    ['90m', 5400],
    ['1d', 86_400],
    ['1w', 604_800],
    ['1y', 31_536_000],
    ['100ms', 0.1],
    ['1m1ms', 60.001],
    ['1y2w3d4h5m6s7ms', 31_536_000 + 1_209_600 + 259_200 + 14_400 + 300 + 6.007],
    ['0s', 0],
    ['15', 15],
    ['0.5', 0.5],
  ])('%s is %d s', (text, seconds) => {
    expect(parseDuration(text)).toBeCloseTo(seconds, 6)
  })

  test.each(['', ' ', 's', '5', '1x', '-5m', '1m1h', '1h1h', '1 h', '1.5h', '5mm', '1M', 'h1', '1e3', 'now'])(
    '“%s” is not read as more than it is',
    text => {
      expect(parseDuration(text)).toBe(text === '5' ? 5 : null)
    },
  )
})

describe('formatDuration', () => {
  test.each([
    [5400, '1h30m'],
    [86_400, '1d'],
    [0.001, '1ms'],
    [59.9996, '1m'],
    [0, '0s'],
    [-3, '0s'],
    [694_861.5, '8d1h1m1s500ms'],
  ])('%d s is %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })

  test('comes back as what it was, for all kinds of lengths', () => {
    for (let exponent = 0; exponent < 9; exponent += 0.07) {
      const seconds = Math.round(10 ** exponent * 1000) / 1000
      expect(parseDuration(formatDuration(seconds))).toBeCloseTo(seconds, 3)
    }
  })
})
