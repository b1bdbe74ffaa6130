import { describe, expect, test } from 'vitest'
import { bucketText, heatCellAt, heatShare, heatTicks } from '#shared/drawing/heat.ts'

const series = [[1, 0], [4, null], [0, 9]].map((values, row) => ({ name: `row ${row}`, labels: {}, values })) // prettier-ignore
const heat = {
  series,
  unit: 's',
  window: { from: 100, to: 160, step: 60 },
  times: [100, 160],
  buckets: [
    { low: null, high: 0.1 },
    { low: 0.1, high: 1 },
    { low: 1, high: null },
  ],
}

describe('a heatmap', () => {
  test('shows one beside a thousand, and nothing as nothing', () => {
    expect(heatShare(1, 1000)).toBeGreaterThan(0.03)
    expect(heatShare(1000, 1000)).toBe(1)
    expect([0, null, undefined, -3].map(value => heatShare(value, 10))).toEqual([null, null, null, null])
    expect(heatShare(5, 0)).toBeNull()
  })

  test('names its buckets by their bounds, and rows without bounds by their names', () => {
    expect([0, 1, 2].map(row => bucketText(heat, row))).toEqual([
      '≤ 100\u202fms',
      '100\u202fms – 1\u202fs',
      '> 1\u202fs',
    ])
    expect(bucketText({ series }, 1)).toBe('row 1')
    expect(bucketText({ series }, 9)).toBe('')
  })

  test('writes bounds between rows, as many as fit', () => {
    expect(heatTicks(heat, 9)).toEqual([{ at: 1, text: '100\u202fms' }, { at: 2, text: '1\u202fs' }]) // prettier-ignore
    expect(heatTicks(heat, 1)).toHaveLength(1)
    expect(heatTicks({ series }, 3).map(tick => tick.at)).toEqual([0.5, 1.5, 2.5])
  })

  test.each([
    ['lower left', 0, 0, { column: 0, row: 0 }],
    ['upper right', 1, 0.99, { column: 1, row: 2 }],
    ['above', 0.5, 1, null],
    ['left of it', -0.1, 0.5, null],
  ])('the cell below the pointer: %s', (_, across, up, cell) => expect(heatCellAt(heat, across, up)).toEqual(cell))

  test('where samples are missing there is no cell', () => {
    expect(heatCellAt({ ...heat, window: { from: 100, to: 1000, step: 60 } }, 0.9, 0.5)).toBeNull()
  })
})
