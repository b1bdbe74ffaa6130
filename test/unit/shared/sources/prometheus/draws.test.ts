import { describe, expect, test } from 'vitest'
import { Panel } from '#shared/model/panel.ts'
import { asking, row, success, target, times } from './ask.ts'

describe('a range', () => {
  test('asks for the step that the link’s density means, and for no more samples than pixels', async () => {
    const steps = async (density: 'low' | 'medium' | 'high', width: number) => {
      const { asked, draw } = asking(success('matrix', []))
      await draw({ density, step: undefined, range: { last: '1h', until: 'now' } }, { width })
      return Number(asked[0]?.searchParams.get('step'))
    }
    expect(await Promise.all([steps('low', 800), steps('medium', 800), steps('high', 800)])).toEqual([36, 14, 4])
    expect(await steps('high', 300)).toBe(12)
  })

  test('sends a dialect’s own parameters along, but never in the place of the question', async () => {
    const { asked, draw } = asking(success('matrix', []))
    await draw({ extra: { dedup: 'true', query: 'other', start: '0' } })
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
      dedup: 'true',
      query: 'up',
      start: String(times[0]),
    })
  })

  test('says when a whole series is infinite, which otherwise looks like no data', async () => {
    const { draw } = asking(
      success('matrix', [
        row({ job: 'a' }, '+Inf', 'NaN', '-Inf', '+Inf'),
        row({ job: 'b' }, '1', '+Inf', '1', '1'),
        row({ job: 'c' }, 'NaN', 'NaN'),
      ]),
    )
    const { series, warnings } = await draw()
    expect(series.map(({ values }) => values)).toEqual([
      [null, null, null, null],
      [1, null, 1, 1],
      [null, null, null, null],
    ])
    expect(warnings).toEqual(['“a” is infinite throughout and cannot be drawn.'])
  })

  test('an empty text is no zero', async () => {
    const { draw } = asking(success('matrix', [row({ job: 'a' }, '', '1', 'x', ' ')]))
    expect((await draw()).series[0]?.values).toEqual([null, 1, null, null])
  })

  test('stacked and from zero are looks', async () => {
    const { draw } = asking(success('matrix', [row({ job: 'a' }, '1'), row({ job: 'b' }, '2')]))
    const { series, look } = await draw({ display: 'stacked', fromZero: true })
    expect(series.map(one => one.look?.stack)).toEqual(['all', 'all'])
    expect(look?.min).toBe(0)
    expect((await draw()).series[0]?.look).toBeUndefined()
  })
})

describe('a heatmap of `le` series', () => {
  test('holds what each bucket counts by itself, from low to high whatever the order of the answer', async () => {
    const { draw } = asking(
      success('matrix', [
        row({ le: '+Inf' }, '10', '10', null, '0'),
        row({ le: '0.5' }, '6', '7', null, '0'),
        row({ le: '5e-02' }, '2', '7.5', null, '0'),
      ]),
    )
    const panel = await draw({ display: 'heatmap' })
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel).toMatchObject({
      kind: 'heatmap',
      buckets: [
        { low: 0, high: 0.05 },
        { low: 0.05, high: 0.5 },
        { low: 0.5, high: null },
      ],
    })
    expect(panel.series.map(({ values }) => values)).toEqual([
      [2, 7.5, null, 0],
      [4, 0, null, 0], // rates of neighbours may cross a little
      [4, 3, null, 0],
    ])
    expect(panel.series.map(({ name }) => name)).toEqual(['0 – 0.05', '0.05 – 0.5', '> 0.5'])
  })

  test('adds histograms up that differ in other labels; one that is away for a while does not hide the rest', async () => {
    const { draw } = asking(
      success('matrix', [
        row({ le: '1', pod: 'a' }, '1', '1'),
        row({ le: '+Inf', pod: 'a' }, '3', '3'),
        row({ le: '1', pod: 'b' }, '5', null),
        row({ le: '+Inf', pod: 'b' }, '6', null),
        row({ le: '2', pod: 'c' }, '9'),
      ]),
    )
    const { series, warnings } = await draw({ display: 'heatmap' })
    expect(series.map(({ values }) => values.slice(0, 3))).toEqual([
      [6, 1, null],
      [3, 2, null],
    ])
    expect(warnings).toEqual(['One histogram with other buckets is left out.'])
  })

  test('what is no histogram is drawn as lines, and that is said', async () => {
    const { draw } = asking(success('matrix', [row({ job: 'a' }, '1', '2')]))
    const { kind, warnings } = await draw({ display: 'heatmap' })
    expect([kind, ...warnings]).toEqual(['timeseries', 'This is no histogram: it is drawn as lines.'])
  })
})

describe('native histograms', () => {
  const histogram = (...buckets: [left: string, right: string, count: string][]) => ({
    count: '9',
    sum: '1',
    ...(buckets.length > 0 ? { buckets: buckets.map(bucket => [0, ...bucket]) } : {}),
  })
  const histograms = (metric: Record<string, string>, ...list: ReturnType<typeof histogram>[]) => ({
    metric,
    histograms: list.map((one, index) => [times[index], one]),
  })

  test('are a heatmap, whatever the link’s display: rows fit the buckets of every time', async () => {
    const fine = histogram(['1', '2', '1'], ['2', '4', '2'], ['4', '8', '3'])
    const coarse = histogram(['1', '4', '5'])
    const { draw } = asking(success('matrix', [histograms({ job: 'a' }, fine, coarse, histogram())]))
    const panel = await draw()
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel.kind).toBe('heatmap')
    expect(panel.buckets).toEqual([
      { low: 1, high: 4 },
      { low: 4, high: 8 },
    ])
    expect(panel.series.map(({ values }) => values)).toEqual([
      [3, 5, 0, null],
      [3, 0, 0, null],
    ])
  })

  test('hold open ends, and what lies between far buckets is empty', async () => {
    const one = histogram(['-Inf', '-1', '1'], ['-0.001', '0.001', '4'], ['1', '+Inf', '2'])
    const { draw } = asking(success('matrix', [histograms({}, one), histograms({ job: 'b' }, one)]))
    const { buckets, series } = await draw({ display: 'heatmap' })
    expect(buckets?.map(({ low, high }) => [low, high])).toEqual([
      [null, -1],
      [-1, -0.001],
      [-0.001, 0.001],
      [0.001, 1],
      [1, null],
    ])
    expect(series.map(({ values }) => values[0])).toEqual([2, 0, 8, 0, 4])
  })

  test('of thousands of buckets are still a picture', async () => {
    const many = Array.from({ length: 3000 }, (_, index): [string, string, string] => [`${index}`, `${index + 1}`, '1'])
    const { draw } = asking(success('matrix', [histograms({}, histogram(...many))]))
    const { series } = await draw()
    expect(series.length).toBeLessThanOrEqual(160)
    expect(series.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBe(3000)
  })

  test('beside plain numbers: the link’s display says which are drawn, the others are named', async () => {
    const { draw } = asking(
      success('matrix', [histograms({ job: 'a' }, histogram(['1', '2', '1'])), row({ job: 'b' }, '1')]),
    )
    const lines = await draw()
    expect([lines.kind, lines.series.length]).toEqual(['timeseries', 1])
    expect(lines.warnings.join()).toContain('One series is left out: native histograms')
    const heatmap = await draw({ display: 'heatmap' })
    expect(heatmap.kind).toBe('heatmap')
    expect(heatmap.warnings).toEqual(['One series is left out: plain numbers.'])
  })

  test('of which nothing can be read do no harm', async () => {
    const broken = {
      metric: {},
      histograms: [[times[0], { count: '1', sum: '1', buckets: [[0, 'x', '1', '1'], 7] }], 'x'],
    }
    const { draw } = asking(success('matrix', [broken]))
    expect((await draw()).series).toEqual([])
  })
})

describe('an instant', () => {
  test('scalar is one big number; one that is none shows its word', async () => {
    const panel = await asking(success('scalar', [times[3], '0.25'])).draw({ view: 'table', expr: 'scalar(up)' })
    expect(panel).toMatchObject({ kind: 'stat', series: [{ name: 'scalar(up)', values: [0.25] }] })
    const none = await asking(success('scalar', [times[3], 'NaN'])).draw({ view: 'table' })
    expect(none).toMatchObject({ series: [{ values: [null] }], look: { noValue: 'NaN' } })
  })

  test('string is its text', async () => {
    const panel = await asking(success('string', [times[3], '<b>hello</b>'])).draw({ view: 'table' })
    expect(panel.table?.rows).toEqual([['<b>hello</b>']])
  })

  test('vector is a table, of one row or many', async () => {
    const one = { metric: { job: 'a' }, value: [times[3], '1'] }
    const panel = await asking(success('vector', [one])).draw({ view: 'table' })
    expect(panel).toMatchObject({ kind: 'table', series: [{ values: [1] }] })
    expect(panel.table).toBeUndefined()
  })

  test('native histogram shows its count and its sum', async () => {
    const one = { metric: { job: 'a' }, histogram: [times[3], { count: '60', sum: '33.6' }] }
    const plain = { metric: { job: 'b' }, value: [times[3], '2'] }
    const panel = await asking(success('vector', [one, plain, { metric: {} }])).draw({ view: 'table' })
    expect(panel.table?.rows).toEqual([
      ['a', null, 60, 33.6],
      ['b', 2, null, null],
    ])
  })

  test('is asked for at the end of the link’s range', async () => {
    const { asked, draw } = asking(success('vector', []))
    await draw({ view: 'table', range: { last: '1h', until: '2026-01-01T00:30:00Z' } })
    expect(asked[0]?.searchParams.get('time')).toBe(String(Date.UTC(2026, 0, 1, 0, 30) / 1000))
  })
})

test('a link’s zone is the panel’s', async () => {
  expect((await asking(success('matrix', [])).draw({ zone: 'utc' })).zone).toBe('UTC')
  expect((await asking(success('matrix', [])).draw({ zone: 'browser' })).zone).toBeUndefined()
  expect(target().zone).toBeUndefined()
})
