import { describe, expect, test } from 'vitest'
import { stackSeries } from '#shared/drawing/stack.ts'
import type { SeriesLook } from '#shared/model/panel-look.ts'

const on = new Set<number>()
const series = (values: (number | null)[], look: SeriesLook = { stack: 'a' }) => ({
  name: '',
  labels: {},
  values,
  look,
})

describe('stacks', () => {
  test('each layer rests on the one before, and what is not stacked stays alone', () => {
    const panel = { series: [series([1, 2]), series([3, 4]), series([9, 9], {})] }
    expect(stackSeries(panel, on)).toEqual([{ low: [0, 0], high: [1, 2] }, { low: [1, 2], high: [4, 6] }, undefined])
  })

  test('a gap stays a gap and carries nothing', () => {
    const panel = { series: [series([1, null]), series([3, 4])] }
    expect(stackSeries(panel, on)[0]?.high).toEqual([1, null])
    expect(stackSeries(panel, on)[1]).toEqual({ low: [1, 0], high: [4, 4] })
  })

  test('what is below zero piles downwards', () => {
    const panel = { series: [series([2]), series([-3]), series([-1])] }
    expect(stackSeries(panel, on).map(one => one?.high)).toEqual([[2], [-3], [-4]])
  })

  test('a hidden layer leaves no place, another word or side is another stack', () => {
    const panel = {
      series: [series([1]), series([2]), series([4], { stack: 'b' }), series([8], { stack: 'a', axis: 'right' })],
    }
    expect(stackSeries(panel, new Set([0])).map(one => one?.low)).toEqual([undefined, [0], [0], [0]])
  })

  test('shares add up to one, nothing adds up to nothing', () => {
    const panel = { series: [series([1, 0], {}), series([3, 0], {})], look: { percent: true } }
    expect(stackSeries(panel, on).map(one => one?.high)).toEqual([[0.25, 0], [1, 0]]) // prettier-ignore
  })
})
