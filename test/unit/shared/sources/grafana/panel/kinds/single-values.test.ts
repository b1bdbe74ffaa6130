import { describe, expect, test } from 'vitest'
import { Panel } from '#shared/model/panel.ts'
import { panelOf, series, table, two } from '../panels.ts'

describe('single values', () => {
  const steps = [
    { color: 'green', value: null },
    { color: 'orange', value: 50 },
    { color: 'red', value: 80 },
  ]
  const defaults = { unit: 'percent', color: { mode: 'thresholds' }, thresholds: { mode: 'absolute', steps } }

  test('a stat keeps its samples for the line below, and tells how to reduce them', () => {
    const panel = panelOf(
      {
        type: 'stat',
        fieldConfig: { defaults },
        options: { reduceOptions: { calcs: ['mean'] }, graphMode: 'area', colorMode: 'background' },
      },
      [series({}, [10, 60, 100])],
    )
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel).toMatchObject({
      kind: 'stat',
      unit: 'percent',
      thresholds: [
        { value: 50, color: 'orange' },
        { value: 80, color: 'red' },
      ],
      look: { reduce: 'mean', sparkline: true, paint: 'background', baseColor: 'green' },
      series: [{ values: [10, 60, 100], look: { color: 'orange' } }],
    })
  })

  test('a calculation without a word is made here', () => {
    const options = { reduceOptions: { calcs: ['median'] } }
    const panel = panelOf({ type: 'stat', options }, [series({}, [1, 5, 100])])
    expect(panel.series[0]?.values).toEqual([5])
    expect(panel.look?.reduce).toBe('last')
  })

  test('every row of a table can be a value', () => {
    const panel = panelOf({ type: 'bargauge', options: { reduceOptions: { values: true } } }, [
      table({ host: ['web', 'db'], load: [0.5, 2] }),
    ])
    expect(panel).toMatchObject({ kind: 'bar', look: { bars: 'gauge', horizontal: true } })
    expect(panel.series.map(one => [one.name, one.values[0]])).toEqual([
      ['web', 0.5],
      ['db', 2],
    ])
  })

  test('thresholds in percent lie between the ends', () => {
    const thresholds = { mode: 'percentage', steps }
    const panel = panelOf({ type: 'gauge', fieldConfig: { defaults: { ...defaults, thresholds, min: 0, max: 200 } } }, [
      series({}, [120]),
    ])
    expect(panel).toMatchObject({
      kind: 'gauge',
      thresholds: [{ value: 100 }, { value: 160 }],
      look: { min: 0, max: 200 },
    })
    expect(panel.series[0]?.look?.color).toBe('orange')
  })

  test('a single stat of Grafana 6 is a stat; with a gauge, a gauge', () => {
    const old = {
      type: 'singlestat',
      format: 'none',
      postfix: ' jobs',
      valueName: 'current',
      thresholds: '50,80',
      colors: ['#299c46', 'rgba(237, 129, 40, 0.89)', '#d44a3a'],
      colorValue: true,
      sparkline: { show: true },
      mappingType: 1,
      valueMaps: [
        { op: '=', value: 'null', text: 'N/A' },
        { op: '=', value: '0', text: 'idle' },
      ],
      rangeMaps: [{ from: 'null', to: 'null', text: 'N/A' }],
    }
    const panel = panelOf(old, [series({}, [10, 60])])
    expect(panel).toMatchObject({
      kind: 'stat',
      unit: 'suffix:jobs',
      look: { reduce: 'last', sparkline: true, paint: 'value', baseColor: '#299c46' },
      series: [{ look: { color: '#ed8128' } }],
    })
    expect(panel.look?.mappings).toEqual([
      { from: null, to: null, missing: true, text: 'N/A' },
      { from: 0, to: 0, text: 'idle' },
    ])
    expect(panelOf({ ...old, gauge: { show: true, minValue: 0, maxValue: 90 } }, [series({}, [1])])).toMatchObject({
      kind: 'gauge',
      look: { max: 90 },
    })
  })

  test('a gauge of Grafana 6.4', () => {
    const fieldOptions = {
      calcs: ['max'],
      defaults: { unit: 'percent', min: 0, max: 100 },
      thresholds: [
        { index: 0, value: null, color: 'green' },
        { index: 1, value: 80, color: 'red' },
      ],
    }
    const panel = panelOf({ type: 'gauge', options: { fieldOptions } }, [series({}, [90, 10])])
    expect(panel).toMatchObject({
      kind: 'gauge',
      look: { reduce: 'max', max: 100 },
      thresholds: [{ value: 80, color: 'red' }],
    })
  })

  test('bars over words, columns over time, and a pie', () => {
    const words = panelOf({ type: 'barchart' }, [table({ team: ['a', 'b'], open: [3, 4], closed: [1, 2] })])
    expect(words.series.map(one => one.name)).toEqual(['a · open', 'a · closed', 'b · open', 'b · closed'])
    expect(panelOf({ type: 'barchart' }, two)).toMatchObject({ kind: 'bar', look: { bars: 'columns' } })
    expect(panelOf({ type: 'piechart' }, two).warnings).toEqual(['Drawn as bars instead of a pie.'])
  })
})
