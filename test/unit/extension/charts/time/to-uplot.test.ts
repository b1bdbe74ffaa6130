import { describe, expect, test } from 'vitest'
import { toUplot } from '#extension/charts/time/to-uplot.ts'
import { panelOf, theme } from '../panel-fixture.ts'

const look = { theme, width: 700, height: 200, zone: 'UTC', hidden: new Set<number>() }

describe('a Panel for uPlot', () => {
  test('keeps gaps as gaps', () => {
    const { data } = toUplot(panelOf([[1, null, 3]]), look)
    expect(data[1]).toEqual([1, null, 3])
    expect(data[0]).toHaveLength(3)
  })

  test('draws a sample without neighbours as a dot, and only that', () => {
    const { options } = toUplot(panelOf([[5], [null]]), look)
    const dots = options.series.slice(1).map(series => filterOf(series.points?.filter))
    expect(dots).toEqual([[0], null])
    const gappy = toUplot(panelOf([[1, 2, null, 4, null, 6]]), look)
    expect(filterOf(gappy.options.series[1]?.points?.filter)).toEqual([3, 5])
  })

  test('gives twenty series looks that all differ', () => {
    const { options } = toUplot(panelOf(Array.from({ length: 20 }, (_, index) => [index, index + 1])), look)
    const looks = options.series.slice(1).map(series => `${String(series.stroke)} ${series.dash?.join() ?? ''}`)
    expect(new Set(looks).size).toBe(20)
    expect(options.series[1]?.dash).toBeUndefined()
    expect(options.series[9]?.dash).toBeDefined()
  })

  test('has fewer times below it after it became narrow', () => {
    const [axis] =
      toUplot(panelOf([Array.from({ length: 120 }, (_, index) => index)]), { ...look, width: 1200 }).options.axes ?? []
    const splits = axis?.splits
    if (typeof splits !== 'function') throw new Error('no splits')
    const at = (width: number) => splits({ width } as Parameters<typeof splits>[0], 0, 0, 7200, 0, 0).length
    expect(at(320)).toBeLessThan(at(1200) / 2)
  })

  test('fills below a single series only', () => {
    expect(toUplot(panelOf([[1, 2]]), look).options.series[1]?.fill).toBe('#0000011a')
    expect(
      toUplot(
        panelOf([
          [1, 2],
          [1, 2],
        ]),
        look,
      ).options.series[1]?.fill,
    ).toBeUndefined()
  })

  test('switches hidden series off and keeps their place in the data', () => {
    const { options, data } = toUplot(panelOf([[1], [2]]), { ...look, hidden: new Set([0]) })
    expect(options.series.slice(1).map(series => series.show)).toEqual([false, true])
    expect(data).toHaveLength(3)
  })

  test('spans the whole window, also where samples are missing', () => {
    const { options } = toUplot(panelOf([[1, 2]], { window: { from: 10, to: 5000, step: 60 } }), look)
    const range = options.scales?.x?.range
    expect(typeof range === 'function' && range({} as never, 0, 1, 'x')).toEqual([10, 5000])
  })
})

function filterOf(filter: unknown): unknown {
  return typeof filter === 'function' ? filter() : filter
}
