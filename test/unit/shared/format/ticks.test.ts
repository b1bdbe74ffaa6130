import { describe, expect, test } from 'vitest'
import { formatTicks, niceTicks } from '#shared/format/ticks.ts'

function words(min: number, max: number, unit?: string): string[] {
  return formatTicks(niceTicks(min, max, 5, unit), unit).map(text => text.replaceAll('\u202f', '_'))
}

describe('an axis', () => {
  test('has round values', () => {
    expect(niceTicks(0, 35, 5)).toEqual([0, 10, 20, 30])
    expect(niceTicks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(niceTicks(-3, 7, 5)).toEqual([-2, 0, 2, 4, 6])
  })

  test('is round in its own unit', () => {
    expect(words(0, 4 * 1024 ** 3, 'bytes')).toEqual(['0_GiB', '1_GiB', '2_GiB', '3_GiB', '4_GiB'])
    expect(words(0, 3600, 's')).toEqual(['0_min', '15_min', '30_min', '45_min', '60_min'])
    expect(words(0, 0.35, 'percentunit')).toEqual(['0_%', '10_%', '20_%', '30_%'])
  })

  test('never reads the same twice, however narrow', () => {
    for (const [min, max] of [
      [0.999_91, 0.999_95],
      [1_000_000_000, 1_000_000_004],
      [0, 4e-9],
      [12.5, 12.500_01],
    ] as const) {
      const texts = words(min, max)
      expect(texts.length).toBeGreaterThan(2)
      expect(new Set(texts).size).toBe(texts.length)
    }
  })

  test('keeps to chosen decimals until two ticks would read the same', () => {
    expect(formatTicks([0, 1, 2], 'short', 1)).toEqual(['0.0', '1.0', '2.0'])
    expect(formatTicks([0, 0.25, 0.5], 'none', 0)).toEqual(['0.00', '0.25', '0.50'])
    expect(formatTicks([0.5, 1, 1.5], 'percent', 1)[0]).toBe('0.5\u202f%')
  })

  test('small shares keep their own size', () => {
    expect(words(0.999_999, 1, 'percentunit')).toHaveLength(6)
    expect(words(0, 1e-9, 'percentunit').at(-1)).toBe('1e-7_%')
    expect(words(0, 0.8, 'watt').at(-1)).toBe('800_mW')
    expect(words(0, 4000, 'currencyUSD')).toEqual(['$0K', '$1K', '$2K', '$3K', '$4K'])
  })

  test('yes and no stand once each', () => {
    expect(words(0, 1, 'bool_yes_no')).toEqual(['No', 'Yes'])
    expect(words(0, 3, 'bool_on_off')).toEqual(['Off', 'On', '', ''])
  })

  test('durations and dates in words differ, too', () => {
    const lasting = words(0, 7200, 'dtdurations')
    expect(lasting).toContain('1 hour, 30 minutes')
    expect(new Set(lasting).size).toBe(lasting.length)
    expect(words(0, 7200, 'm')).toEqual(['0_day', '1_day', '2_day', '3_day', '4_day', '5_day'])
    expect(words(1_767_225_600_000, 1_767_225_600_400, 'dateTimeAsIso').filter(Boolean)).toHaveLength(1)
  })

  test('does not round a tick away', () => {
    expect(formatTicks([0, 2.5, 5, 7.5])).toEqual(['0.0', '2.5', '5.0', '7.5'])
  })

  test('survives nothing, one value and no numbers', () => {
    expect(niceTicks(NaN, 1, 5)).toEqual([])
    expect(niceTicks(5, 5, 5)).toEqual([5])
    expect(formatTicks([5])).toEqual(['5'])
    expect(formatTicks([])).toEqual([])
  })
})
