import { describe, expect, test } from 'vitest'
import { Panel } from '#shared/model/panel.ts'
import { field, from, panelOf, series, two } from '../panels.ts'

describe('a heatmap', () => {
  const le = (bound: string, values: number[]) => series({ le: bound }, values)

  test('of buckets lies low to high, with bounds', () => {
    const frames = [le('+Inf', [9, 10]), le('0.1', [1, 2]), le('0.5', [5, 5])]
    const panel = panelOf({ type: 'heatmap' }, frames)
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel.buckets).toEqual([
      { low: 0, high: 0.1 },
      { low: 0.1, high: 0.5 },
      { low: 0.5, high: null },
    ])
    expect(panel.series.map(one => one.values)).toEqual([
      [1, 2],
      [5, 5],
      [9, 10],
    ])
  })

  test('of words keeps their order and has no bounds', () => {
    const panel = panelOf({ type: 'heatmap' }, [series({ size: 'small' }, [1]), series({ size: 'large' }, [2])])
    expect(panel.series.map(one => one.name)).toEqual(['small', 'large'])
    expect(panel.buckets).toBeUndefined()
  })

  test('of native histograms', () => {
    const at = [from * 1000, from * 1000, (from + 15) * 1000]
    const cells = {
      refId: 'A',
      name: '',
      fields: [
        field('xMax', 'time', at),
        field('yMin', 'number', [0, 1, 1]),
        field('yMax', 'number', [1, 2, 2]),
        field('count', 'number', [5, 6, 7]),
      ],
    }
    const panel = panelOf({ type: 'heatmap' }, [cells])
    expect(panel.buckets).toEqual([
      { low: 0, high: 1 },
      { low: 1, high: 2 },
    ])
    expect(panel.series.map(one => one.values)).toEqual([
      [5, null],
      [6, 7],
    ])
  })

  test('of values counts them itself', () => {
    const panel = panelOf({ type: 'heatmap', dataFormat: 'timeseries', yBucketSize: 10, yAxis: { format: 'ms' } }, two)
    expect(panel.unit).toBe('ms')
    expect(panel.buckets?.[0]).toEqual({ low: 0, high: 10 })
    const all = panel.series.flatMap(one => one.values).reduce<number>((sum, value) => sum + (value ?? 0), 0)
    expect(all).toBe(10)
  })
})
