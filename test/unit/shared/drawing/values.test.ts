import { describe, expect, test } from 'vitest'
import { paintOf } from '#shared/drawing/paint.ts'
import { arcPath, gaugeEnds, shareOf } from '#shared/drawing/gauge.ts'
import { reduceValues } from '#shared/drawing/reduce.ts'
import { valuePaint, valueText } from '#shared/drawing/value-words.ts'

describe('one value of many', () => {
  const values = [null, 4, 1, null, 7, null]
  test.each([
    ['last', 7],
    ['first', 4],
    ['min', 1],
    ['max', 7],
    ['mean', 4],
    ['sum', 12],
    ['count', 3],
    ['range', 6],
    ['delta', 3],
  ] as const)('%s', (how, value) => expect(reduceValues(values, how)).toBe(value))

  test('of gaps alone there is none, and they count to nothing', () => {
    expect(reduceValues([null], 'mean')).toBeNull()
    expect(reduceValues([null], 'count')).toBe(0)
  })

  test('of a hundred thousand', () => {
    expect(
      reduceValues(
        Array.from({ length: 100_000 }, (_, index) => index),
        'max',
      ),
    ).toBe(99_999)
  })
})

describe('a value in words', () => {
  const mappings = [
    { from: 0, to: 0, text: 'Down', color: 'red' },
    { from: 90, to: null, text: 'Full' },
    { from: null, to: null, missing: true, text: 'Unknown' },
  ]
  test.each([
    [0, 'Down'],
    [95, 'Full'],
    [null, 'Unknown'],
    [50, '50'],
  ])('%s', (value, text) => expect(valueText(value, { look: { mappings } })).toBe(text))

  test('has the decimals that its dashboard asks for, the series before the panel', () => {
    expect(valueText(1.5, { unit: 's', look: { decimals: 3 } })).toBe('1.500\u202fs')
    expect(valueText(1500, { look: { decimals: 3 } }, { unit: 'ms', decimals: 0 })).toBe('2\u202fs')
  })

  test('keeps what stands before the number, whatever its decimals', () => {
    expect(valueText(1500, { unit: 'currencyUSD', look: { decimals: 2 } })).toBe('$1.50K')
  })

  test('has the colour of the base below the first threshold', () => {
    const look = { baseColor: 'green' }
    expect(valuePaint(5, { look, thresholds: [{ value: 80, color: 'red' }] })).toBe(paintOf('green'))
    expect(valuePaint(null, { look, thresholds: [] })).toBeUndefined()
  })

  test('is a sign or the dashboard’s words when it is missing', () => {
    expect(valueText(null, {})).toBe('–')
    expect(valueText(undefined, { look: { noValue: 'no orders' } })).toBe('no orders')
  })

  test('has the colour of its mapping, else of the highest threshold reached', () => {
    const thresholds = [{ value: 80, color: 'red' }, { value: 60, color: 'orange' }] // prettier-ignore
    expect([59, 60, 99, 0].map(value => valuePaint(value, { look: { mappings }, thresholds }))).toEqual([
      undefined,
      '--high',
      '--critical',
      '--critical',
    ])
  })
})

describe('a gauge', () => {
  const panel = { thresholds: [] }
  test('is empty at its low end, full at its high end, never beyond, and empty without a value', () => {
    expect([-5, 0, 25, 50, 80, null].map(value => shareOf(value, [0, 50]))).toEqual([0, 0, 0.5, 1, 1, 0])
  })

  test('ends where its dashboard, its unit, or its values say', () => {
    expect(gaugeEnds({ ...panel, unit: 'percent' }, [31])).toEqual([0, 100])
    expect(gaugeEnds({ ...panel, unit: 'percentunit' }, [0.3])).toEqual([0, 1])
    expect(gaugeEnds({ ...panel, look: { min: 10, max: 20 } }, [15])).toEqual([10, 20])
    expect(gaugeEnds({ ...panel, unit: 'percent' }, [140])[1]).toBeGreaterThan(140)
    const [low, high] = gaugeEnds(panel, [null])
    expect(high).toBeGreaterThan(low)
  })

  test('is an arc from the lower left over the top, the short way for a small share', () => {
    const path = arcPath({ x: 100, y: 100 }, 80, 0, 1)
    expect(path).toBe('M30.72 140A80 80 0 1 1 169.28 140')
    expect(arcPath({ x: 100, y: 100 }, 80, 0, 0.5)).toBe('M30.72 140A80 80 0 0 1 100 20')
    expect(arcPath({ x: 100, y: 100 }, 80, Number.NaN, 2)).not.toContain('NaN')
  })
})
