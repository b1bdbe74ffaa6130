import { expect, test } from 'vitest'
import { windowOf } from '#extension/charts/table/row-window.ts'

test.each([
  ['before the height is known', 3000, { top: 0, height: 0 }, [0, 52]],
  ['at the top', 3000, { top: 0, height: 280 }, [0, 22]],
  ['in the middle', 3000, { top: 28_000, height: 280 }, [988, 1022]],
  ['at the end', 3000, { top: 83_720, height: 280 }, [2978, 3000]],
  ['scrolled past what is left', 10, { top: 5000, height: 280 }, [0, 10]],
  ['empty', 0, { top: 0, height: 280 }, [0, 0]],
])('rows in the document %s', (_, count, view, [from, to]) => {
  const shown = windowOf(count, view, 28)
  expect([shown.from, shown.to]).toEqual([from, to])
  expect(shown.before + (shown.to - shown.from) + shown.after).toBe(count)
})
