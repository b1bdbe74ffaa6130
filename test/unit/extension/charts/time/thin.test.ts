import { expect, test } from 'vitest'
import { thin } from '#extension/charts/time/thin.ts'

test('of a pixel stay the first, the lowest, the highest and the last, in their order', () => {
  const values = [5, 9, 1, 4, 3, 3, 3]
  const pixel = (index: number) => Math.floor(index / 5)
  expect(thin(0, 6, pixel, index => values[index] ?? 0)).toEqual([0, 1, 2, 4, 5, 6])
})

test('where every sample has a pixel of its own all stay, and peaks are never lost', () => {
  expect(thin(2, 6, index => index, () => 1)).toEqual([2, 3, 4, 5, 6]) // prettier-ignore
  const spike = thin(0, 9999, index => Math.floor(index / 20), index => (index === 777 ? 100 : 0)) // prettier-ignore
  expect(spike).toContain(777)
  expect(spike.length).toBeLessThanOrEqual(2000)
})
