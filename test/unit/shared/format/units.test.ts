import { describe, expect, test } from 'vitest'
import { formatValue } from '#shared/format/units.ts'
import { unitRows } from './unit-rows.ts'

describe('formatValue', () => {
  test.each(unitRows)('%d in %s reads %s', (value, unit, text, decimals) => {
    expect(formatValue(value, unit, decimals).replaceAll('\u202f', '_')).toBe(text)
  })

  test('what is no number says so', () => {
    expect([NaN, Infinity, -Infinity].map(value => formatValue(value, 's'))).toEqual(['NaN', '∞', '−∞'])
    expect([NaN, Infinity].map(value => formatValue(value, 'dateTimeAsIso', 2))).toEqual(['NaN', '∞'])
  })

  test('dates are read in the zone', () => {
    expect(formatValue(1_767_225_600_000, 'dateTimeAsIso', undefined, 'Asia/Tokyo')).toBe('2026-01-01 09:00:00')
  })

  test('decimals that nobody can write do not throw', () => {
    expect(formatValue(1.5, 'none', 400)).toBe('1.50000000000000000000')
    expect(formatValue(1.5, 'none', -3)).toBe('2')
    expect(formatValue(1.5, 'sci', 400)).toMatch(/^1\.5/)
    expect(formatValue(1.5, 'locale', 400)).toBe('1.5')
  })
})
