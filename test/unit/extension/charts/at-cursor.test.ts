import { describe, expect, test } from 'vitest'
import { placeTooltip, rowsAtCursor } from '#extension/charts/at-cursor.ts'
import { momentText } from '#extension/charts/moment-text.ts'
import { panelOf } from './panel-fixture.ts'

describe('the values at the cursor', () => {
  const panel = panelOf([[1], [null], [30], [-4], [30]])

  test('high to low, without gaps and hidden ones, ties in the legend’s order', () => {
    const { rows, more } = rowsAtCursor(panel, 0, new Set([0]), 10)
    expect(rows.map(row => row.index)).toEqual([2, 4, 3])
    expect(more).toBe(0)
  })

  test('a long list is cut and the rest counted', () => {
    const many = panelOf(Array.from({ length: 20 }, (_, index) => [index]))
    const { rows, more } = rowsAtCursor(many, 0, new Set(), 7)
    expect(rows.map(row => row.value)).toEqual([19, 18, 17, 16, 15, 14, 13])
    expect(more).toBe(13)
  })

  test('a moment is read out with its time and highest values', () => {
    expect(momentText(panel, 0, new Set(), 'UTC')).toBe('13:46:40: series 2 30, series 4 30, series 0 1, series 3 −4')
    expect(momentText(panel, 9, new Set(), 'UTC')).toBe('no samples')
  })
})

describe('the place of the tooltip', () => {
  const size = { width: 100, height: 60 }
  const frame = { width: 400, height: 200 }

  test.each([
    ['right of the cursor', { left: 50, top: 100 }, { left: 62, top: 70 }],
    ['left of it at the right edge', { left: 390, top: 100 }, { left: 278, top: 70 }],
    ['inside at the top', { left: 50, top: 0 }, { left: 62, top: 0 }],
    ['inside at the bottom', { left: 50, top: 200 }, { left: 62, top: 140 }],
  ])('%s', (_, cursor, place) => expect(placeTooltip(cursor, size, frame)).toEqual(place))

  test('never starts outside a frame that is too small for it', () => {
    expect(placeTooltip({ left: 40, top: 10 }, size, { width: 80, height: 40 })).toEqual({ left: 0, top: 0 })
  })
})
