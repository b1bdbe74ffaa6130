import type { Panel, Series } from '#shared/model/panel.ts'
import type { SeriesLook } from '#shared/model/panel-look.ts'

const from = Date.parse('2026-01-01T13:00:00Z') / 1000
const step = 30
const count = 121

type Shape = (at: number, series: number) => number | null

/** A steady, made-up panel: the same on every run. */
function panelOf(title: string, kind: Panel['kind'], series: Panel['series'], more: Partial<Panel> = {}): Panel {
  const length = series[0]?.values.length ?? 0
  return {
    title,
    kind,
    window: { from, to: from + Math.max(1, length - 1) * step, step },
    times: Array.from({ length }, (_, index) => from + index * step),
    series,
    thresholds: [],
    marks: [],
    warnings: [],
    source: { kind: 'prometheus', connection: 'shop', openUrl: 'https://prom.example/graph' },
    ...more,
  }
}

function seriesOf(
  names: readonly string[],
  shape: Shape,
  look: SeriesLook | ((index: number) => SeriesLook) = {},
  length = count,
) {
  return names.map((name, series): Series => ({
    name,
    labels: { route: name },
    values: Array.from({ length }, (_, at) => shape(at, series)),
    look: typeof look === 'function' ? look(series) : look,
  }))
}

const noise = (at: number, series: number) => Math.sin(at * 12.9898 + series * 78.233) * 0.5
const wave = (at: number, series: number) => 20 + series * 9 + Math.sin(at / 14 + series) * 8 + noise(at, series) * 3
const hump: Shape = (at, series) =>
  1 + (series + 1) * 8 * Math.exp(-(((at - 62) / 16) ** 2)) + Math.abs(noise(at, series))
const routes = ['/cart', '/checkout', '/pay', '/login']

export function samplePanels(): Panel[] {
  const alert = { at: from + 1500, until: from + 2500, kind: 'alert', text: 'firing' } as const
  return [
    panelOf('Lines, threshold, firing', 'timeseries', seriesOf(routes, hump), {
      unit: 'percent',
      thresholds: [{ value: 5, color: 'red' }],
      marks: [
        alert,
        { at: from + 600, kind: 'deploy', text: 'shop 4.2.0' },
        { at: from + 660, kind: 'annotation', text: 'cache flushed' },
      ],
    }),
    panelOf('Stacked areas', 'timeseries', seriesOf(routes, wave, { stack: 'a' }), { unit: 'reqps' }),
    panelOf('Stacked to 100 %', 'timeseries', seriesOf(routes, wave, { stack: 'a', fill: 0.6, width: 1 }), {
      look: { percent: true },
    }),
    panelOf('Bars, stacked', 'timeseries', seriesOf(routes, wave, { stack: 'a', draw: 'bars' }, 31), { unit: 'bytes' }),
    panelOf('Columns side by side', 'bar', seriesOf(routes.slice(0, 3), wave, {}, 16), { look: { bars: 'columns' } }),
    panelOf(
      'Two axes, steps, logarithm aside',
      'timeseries',
      [
        ...seriesOf(['latency'], (at, series) => 0.2 + Math.abs(noise(at, series)) / 4, {
          line: 'step-after',
          fill: 0.1,
        }).map(one => ({ ...one, unit: 's' })),
        ...seriesOf(['requests'], (at, series) => 900 + at * 3 + noise(at, series) * 40, {
          axis: 'right',
          dashed: true,
        }).map(one => ({ ...one, unit: 'reqps' })),
      ],
      { look: { leftLabel: 'Latency', rightLabel: 'Throughput' } },
    ),
    panelOf(
      'Logarithmic',
      'timeseries',
      seriesOf(['p50', 'p90', 'p99'], (at, series) => 10 ** (series * 1.5 - 3) * (1 + Math.abs(noise(at, series))), {
        line: 'smooth',
      }),
      { unit: 's', look: { log: 10 } },
    ),
    panelOf('Anomaly band', 'timeseries', [
      ...seriesOf(['expected, upper'], at => 34 + Math.sin(at / 14) * 8, { band: 'high' }),
      ...seriesOf(['expected, lower'], at => 18 + Math.sin(at / 14) * 8, { band: 'low' }),
      ...seriesOf(['requests'], at => (at > 70 && at < 80 ? 52 : 26 + Math.sin(at / 14) * 8 + noise(at, 0) * 6)),
    ]),
    panelOf(
      'Points, gaps, threshold bands',
      'timeseries',
      [
        ...seriesOf(['points'], (at, series) => (at % 9 === 0 ? null : wave(at, series)), { draw: 'points' }),
        ...seriesOf(['gaps'], (at, series) => (at % 30 > 24 ? null : wave(at, series) + 14)),
        ...seriesOf(['spanned'], (at, series) => (at % 30 > 24 ? null : wave(at, series) + 28), {
          spanGaps: true,
          color: '#f2cc0c',
        }),
      ],
      {
        look: { thresholds: 'line-and-area' },
        thresholds: [
          { value: 40, color: 'yellow' },
          { value: 55, color: 'red', label: 'too hot' },
        ],
      },
    ),
    ...valuePanels(),
    ...widePanels(),
  ]
}

function valuePanels(): Panel[] {
  const thresholds = [
    { value: 60, color: 'orange' },
    { value: 80, color: 'red', label: 'nearly full' },
  ]
  const levels = (at: number, series: number) => ([42, 67, 91, 12, 78][series] ?? 0) + noise(at, series) * 6
  const disks = ['eu-1', 'eu-2', 'eu-3 with a rather long name', 'us-1', 'us-2']
  return [
    panelOf('Stat', 'stat', seriesOf(['requests'], wave), { unit: 'reqps', look: { sparkline: true } }),
    panelOf('Stat, many', 'stat', seriesOf(disks, levels), { unit: 'percent', thresholds, look: { sparkline: true } }),
    panelOf(
      'Stat, painted and mapped',
      'stat',
      seriesOf(['api', 'db', 'mail'], (_, series) => [1, 0, null][series] ?? null),
      {
        look: {
          paint: 'background',
          mappings: [
            { from: 1, to: 1, text: 'Up', color: 'green' },
            { from: 0, to: 0, text: 'Down', color: 'red' },
            { from: null, to: null, missing: true, text: 'Unknown', color: 'grey' },
          ],
        },
      },
    ),
    panelOf('Gauge', 'gauge', seriesOf(['disk'], levels), { unit: 'percent', thresholds }),
    panelOf('Gauge, many', 'gauge', seriesOf(disks, levels), { unit: 'percent', thresholds }),
    panelOf('Bar gauge', 'bar', seriesOf(disks, levels), { unit: 'percent', thresholds, look: { bars: 'gauge' } }),
    panelOf('Bar gauge, upright', 'bar', seriesOf(disks, levels), {
      unit: 'percent',
      thresholds,
      look: { bars: 'gauge', horizontal: false },
    }),
  ]
}

function widePanels(): Panel[] {
  const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
  const heat: Shape = (at, row) =>
    Math.max(0, Math.round(900 * Math.exp(-(((row - 4 - 2 * Math.sin(at / 18)) / 1.4) ** 2)) + noise(at, row) * 20))
  return [
    panelOf('Heatmap', 'heatmap', seriesOf([...bounds, Infinity].map(String), heat), {
      unit: 's',
      buckets: [...bounds, null].map((high, index) => ({ low: bounds[index - 1] ?? null, high })),
      marks: [
        { at: from + 1200, kind: 'deploy', text: 'checkout 4.2.1' },
        { at: from + 2000, until: from + 2900, kind: 'alert', text: 'Latency too high' },
      ],
    }),
    panelOf('Table', 'table', [], {
      thresholds: [{ value: 1e9, color: 'red' }],
      table: {
        columns: [
          { name: 'Pod', type: 'text' },
          { name: 'Memory', type: 'number', unit: 'bytes' },
          { name: 'Since', type: 'time' },
          { name: 'Logs', type: 'link' },
        ],
        rows: Array.from({ length: 3000 }, (_, row) => [
          `checkout-${row}`,
          row % 7 === 3 ? null : (row * 7919 * 1e5) % 3e9,
          from - row * 61,
          row % 5 === 0 ? 'javascript:alert(1)' : `https://logs.example/${row}`,
        ]),
      },
    }),
    panelOf('Table of series', 'table', seriesOf(routes, wave), { unit: 'ms' }),
  ]
}

/** What the cursor must stay smooth over: twenty series of two thousand samples. */
export function busyPanel(): Panel {
  const names = Array.from({ length: 20 }, (_, index) => `node-${index}`)
  return panelOf('busy', 'timeseries', seriesOf(names, wave, {}, 2000), { unit: 'percent' })
}
