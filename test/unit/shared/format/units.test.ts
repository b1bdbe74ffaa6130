import { describe, expect, test } from 'vitest'
import { formatValue } from '#shared/format/units.ts'

/** Narrow spaces written as "_", so that they can be seen here. */
function shown(value: number, unit?: string): string {
  return formatValue(value, unit).replaceAll('\u202f', '_')
}

describe('formatValue', () => {
  test.each([
    [0, undefined, '0'],
    [-0, undefined, '0'],
    [3, undefined, '3'],
    [1234, undefined, '1.23_k'],
    [999_999, undefined, '1_M'],
    [999.6, undefined, '1_k'],
    [-45_600_000, undefined, '−45.6_M'],
    [1234, 'none', '1234'],
    [0.000_000_12, undefined, '1.2e-7'],
    [31, 'percent', '31_%'],
    [0.054, 'percentunit', '5.4_%'],
    [0, 'percentunit', '0_%'],
    [0.9995, 'percentunit', '99.95_%'],
    [99.987, 'percent', '99.99_%'],
    [0.9995, undefined, '0.9995'],
    [1536, 'bytes', '1.5_KiB'],
    [1536, 'decbytes', '1.54_kB'],
    [2048, 'kbytes', '2_MiB'],
    [0.0042, 's', '4.2_ms'],
    [0, 's', '0_s'],
    [90, 's', '1.5_min'],
    [250, 'ms', '250_ms'],
    [1500, 'ms', '1.5_s'],
    [1_250, 'reqps', '1.25_k_req/s'],
    [12, 'widgets', '12_widgets'],
    [12, 'constructor', '12_constructor'],
  ])('%d in %s reads %s', (value, unit, text) => {
    expect(shown(value, unit)).toBe(text)
  })

  test('what is no number says so', () => {
    expect([NaN, Infinity, -Infinity].map(value => formatValue(value, 's'))).toEqual(['NaN', '∞', '−∞'])
  })
})
