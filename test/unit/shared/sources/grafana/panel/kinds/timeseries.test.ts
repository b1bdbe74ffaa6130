import { describe, expect, test } from 'vitest'
import { Panel } from '#shared/model/panel.ts'
import { from, panelOf, series, two } from '../panels.ts'

/** Grafana 11 and 13. */
const timeseries = {
  type: 'timeseries',
  description: 'Of $namespace',
  fieldConfig: {
    defaults: {
      unit: 'reqps',
      decimals: 1,
      min: 0,
      color: { mode: 'palette-classic' },
      thresholds: {
        mode: 'absolute',
        steps: [
          { color: 'green', value: null },
          { color: 'red', value: 40 },
        ],
      },
      custom: {
        drawStyle: 'line',
        lineInterpolation: 'stepAfter',
        fillOpacity: 10,
        lineWidth: 2,
        stacking: { mode: 'normal', group: 'A' },
        thresholdsStyle: { mode: 'line+area' },
        scaleDistribution: { type: 'log', log: 10 },
        axisLabel: 'Requests',
      },
    },
    overrides: [
      {
        matcher: { id: 'byName', options: 'b' },
        properties: [
          { id: 'unit', value: 'percentunit' },
          { id: 'custom.axisPlacement', value: 'right' },
          { id: 'color', value: { mode: 'fixed', fixedColor: 'dark-red' } },
          { id: 'displayName', value: 'Pod ${__field.labels.pod} of $namespace' },
        ],
      },
    ],
  },
  options: { legend: { showLegend: true, displayMode: 'table', calcs: ['lastNotNull', 'mean', 'p95'] } },
}

describe('a time series', () => {
  test('has the looks of its dashboard, and overrides in their order', () => {
    const panel = panelOf(timeseries, two)
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel).toMatchObject({
      kind: 'timeseries',
      unit: 'reqps',
      description: 'Of shop',
      times: [0, 15, 30, 45, 60].map(offset => from + offset),
      thresholds: [{ value: 40, color: 'red' }],
      look: {
        decimals: 1,
        min: 0,
        log: 10,
        leftLabel: 'Requests',
        thresholds: 'line-and-area',
        legend: 'table',
        legendValues: ['last', 'mean'],
      },
    })
    expect(panel.series.map(one => [one.name, one.unit, one.look?.axis, one.look?.color])).toEqual([
      ['a', undefined, undefined, undefined],
      ['Pod b of shop', 'percentunit', 'right', '#c4162a'],
    ])
    expect(panel.series[0]?.look).toEqual({ draw: 'line', line: 'step-after', width: 2, fill: 0.1, stack: 'A' })
  })

  test('thresholds that a dashboard only keeps are not drawn', () => {
    const { fieldConfig, ...rest } = timeseries
    const defaults = { ...fieldConfig.defaults, custom: {} }
    expect(panelOf({ ...rest, fieldConfig: { defaults, overrides: [] } }, two).thresholds).toEqual([])
  })

  test('absent samples are gaps; other steps are none', () => {
    const panel = panelOf({}, [
      series({ pod: 'a' }, [1, 2, 5], { offsets: [0, 15, 60] }),
      series({ pod: 'b' }, [1, 3], { offsets: [0, 60], interval: 60_000 }),
    ])
    expect(panel.times.map(at => at - from)).toEqual([0, 15, 30, 60])
    expect(panel.series[0]?.values).toEqual([1, 2, null, 5])
    expect(panel.series[0]?.look?.spanGaps).toBeUndefined()
    expect(panel.series[1]?.look?.spanGaps).toBe(true)
  })

  test('a step told finer than any sample is no reason for gaps', () => {
    const panel = panelOf({}, [series({}, [1, 2, 3], { offsets: [0, 30, 60] })])
    expect(panel.series[0]?.values).toEqual([1, 2, 3])
  })

  test('what is no finite number is missing', () => {
    const panel = panelOf({}, [series({}, [NaN, Infinity, -Infinity, 0, null])])
    expect(panel.series[0]?.values).toEqual([null, null, null, 0, null])
  })

  test('nothing is an empty panel', () => {
    expect(panelOf(timeseries, [])).toMatchObject({ kind: 'timeseries', times: [], series: [], unit: 'reqps' })
  })

  test('hidden by the legend of a viewer who saved it', () => {
    const matcher = { id: 'byNames', options: { mode: 'exclude', names: ['a'] } }
    const overrides = [{ matcher, properties: [{ id: 'custom.hideFrom', value: { viz: true } }] }]
    const panel = panelOf({ fieldConfig: { defaults: {}, overrides } }, two)
    expect(panel.series.map(one => one.look?.hidden)).toEqual([undefined, true])
  })

  test('colours follow the value where the dashboard says so', () => {
    const defaults = { ...timeseries.fieldConfig.defaults, color: { mode: 'thresholds' }, custom: {} }
    const panel = panelOf({ fieldConfig: { defaults, overrides: [] } }, two)
    expect(panel.series.map(one => one.look?.color)).toEqual(['green', 'red'])
    expect(panel.look?.thresholds).toBe('color')
  })
})

describe('a graph of Grafana 6', () => {
  const graph = {
    type: 'graph',
    lines: true,
    linewidth: 2,
    fill: 3,
    stack: true,
    percentage: true,
    steppedLine: true,
    nullPointMode: 'null as zero',
    aliasColors: { a: '#7EB26D' },
    seriesOverrides: [{ alias: '/^b/', yaxis: 2, transform: 'negative-Y', stack: false, bars: true }],
    yaxes: [
      { format: 'Bps', label: 'in', min: '0', max: null, logBase: 1 },
      { format: 'percent', label: 'out', max: '100' },
    ],
    thresholds: [{ value: 40, op: 'gt', colorMode: 'critical', fill: true, line: true }],
    legend: { show: true, values: true, current: true, avg: true, alignAsTable: true },
  }

  test('reads like a time series of today', () => {
    const panel = panelOf(graph, [series({ pod: 'a' }, [1, null, 3]), series({ pod: 'b' }, [1, 2, 3])])
    expect(Panel.parse(panel)).toEqual(panel)
    expect(panel).toMatchObject({
      unit: 'Bps',
      thresholds: [{ value: 40, color: 'red' }],
      look: {
        min: 0,
        percent: true,
        leftLabel: 'in',
        rightLabel: 'out',
        thresholds: 'line-and-area',
        legend: 'table',
        legendValues: ['mean', 'last'],
      },
    })
    expect(panel.series[0]).toMatchObject({
      values: [1, 0, 3],
      look: { color: '#7eb26d', line: 'step-after', fill: 0.3, stack: 'A' },
    })
    expect(panel.series[1]).toMatchObject({
      values: [-1, -2, -3],
      unit: 'percent',
      look: { axis: 'right', draw: 'bars' },
    })
    expect(panel.series[1]?.look?.stack).toBeUndefined()
  })
})
