import { describe, expect, test } from 'vitest'
import { cellText, nextSorting, sortedRows } from '#shared/drawing/table-view.ts'
import type { PanelTable } from '#shared/model/panel.ts'

const table: PanelTable = {
  columns: [{ name: 'Pod', type: 'text' }, { name: 'Restarts', type: 'number' }], // prettier-ignore
  rows: [['pod-10', 2], ['pod-2', null], ['Pod-1', 10], ['', 2]], // prettier-ignore
}

describe('sorting', () => {
  test.each([
    ['as it came', null, [0, 1, 2, 3]],
    ['words as people count, empty last', { column: 0, down: false }, [2, 1, 0, 3]],
    ['words downwards, empty still last', { column: 0, down: true }, [0, 1, 2, 3]],
    ['numbers by size, equal ones in their order', { column: 1, down: false }, [0, 3, 2, 1]],
    ['numbers downwards', { column: 1, down: true }, [2, 0, 3, 1]],
    ['by a column that is not there', { column: 7, down: true }, [0, 1, 2, 3]],
  ])('%s', (_, sorting, order) => expect(sortedRows(table, sorting)).toEqual(order))

  test('a heading goes through both ways and back, numbers first high to low', () => {
    const first = nextSorting(null, 1, 'number')
    expect(first).toEqual({ column: 1, down: true })
    expect(nextSorting(first, 1, 'number')).toEqual({ column: 1, down: false })
    expect(nextSorting({ column: 1, down: false }, 1, 'number')).toBeNull()
    expect(nextSorting(first, 0, 'text')).toEqual({ column: 0, down: false })
  })

  test('ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [`pod-${row}`, (row * 7919) % 10_007])
    const order = sortedRows({ ...table, rows }, { column: 1, down: false })
    expect(order.map(row => rows[row]?.[1])).toEqual(rows.map(row => row[1] as number).sort((a, b) => a - b))
  })
})

test('a cell reads as its column says', () => {
  expect(cellText(1024, { name: '', type: 'number', unit: 'bytes' }, {}, 'UTC')).toBe('1\u202fKiB')
  expect(cellText(0, { name: '', type: 'time' }, {}, 'UTC')).toBe('1 Jan 00:00:00')
  expect(cellText(12, { name: '', type: 'text' }, {}, 'UTC')).toBe('12')
  expect(cellText(null, { name: '', type: 'number' }, { look: { noValue: 'none' } }, 'UTC')).toBe('none')
})
