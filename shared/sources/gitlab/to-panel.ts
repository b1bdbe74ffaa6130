import type { GitlabTarget } from '../../links/gitlab/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { PanelLook, SeriesLook } from '../../model/panel-look.ts'
import type { Panel, PanelWindow, Series } from '../../model/panel.ts'
import { alignSeries } from '../align-series.ts'
import { classicHeatmap } from '../prometheus/classic-heatmap.ts'
import { gridOf } from '../prometheus/read-series.ts'
import { readValue, type MatrixRow } from '../prometheus/wire.ts'
import type { FoundPanel, GitlabMetric, GitlabPanel } from './dashboard.ts'
import { distinctNames, seriesLabel } from './series-label.ts'

/** What one metric's query was answered with. */
export type MetricRows = { metric: GitlabMetric; rows: MatrixRow[] }

export type Drawing = { target: GitlabTarget; connection: Connection; window: PanelWindow; warnings: string[] }

/** One of GitLab's charts as a Panel, of whatever type. */
export function toPanel({ panel }: FoundPanel, answers: readonly MetricRows[], drawing: Drawing): Panel {
  const { target, connection, window, warnings } = drawing
  const base = {
    title: panel.title,
    window,
    thresholds: [],
    marks: [],
    warnings,
    source: { kind: 'gitlab', connection: connection.name, openUrl: target.openUrl },
  }
  return { ...base, ...draw(panel, answers, window) }
}

type Drawn = Pick<Panel, 'kind' | 'times' | 'series'> & Partial<Pick<Panel, 'buckets' | 'look' | 'unit'>>

function draw(panel: GitlabPanel, answers: readonly MetricRows[], window: PanelWindow): Drawn {
  const heatmap =
    panel.type === 'heatmap'
      ? classicHeatmap(
          answers.flatMap(({ rows }) => rows),
          gridOf(window),
        )
      : null
  if (heatmap) return { kind: 'heatmap', times: heatmap.times, series: heatmap.series, buckets: heatmap.buckets }
  const { times, series } = readSeries(panel, answers, window)
  const look = lookOf(panel)
  const drawn = { times, series, ...(look ? { look } : {}) }
  switch (panel.type) {
    case 'single-stat':
      return { kind: 'stat', ...(panel.max_value ? shareOf(drawn, panel.max_value) : drawn) }
    case 'gauge-chart':
    case 'gauge':
      return { kind: 'gauge', ...drawn }
    case 'bar':
    case 'bar-chart':
    case 'column':
    case 'column-chart':
    case 'stacked-column':
      return { kind: 'bar', ...drawn }
    case 'heatmap': // rows that are no buckets: one per series, by name
      return { kind: 'heatmap', ...drawn, series: [...series].sort((a, b) => (a.name < b.name ? -1 : 1)) }
    default:
      return { kind: 'timeseries', ...drawn }
  }
}

function readSeries(panel: GitlabPanel, answers: readonly MetricRows[], window: PanelWindow) {
  const anomaly = panel.type === 'anomaly-chart' && answers.length === 3
  const rows = answers.flatMap(({ metric, rows }, index) =>
    // Of an anomaly chart's value, upper and lower bound only the first series counts.
    (anomaly ? rows.slice(0, 1) : rows).map(row => ({
      row,
      unit: unitOf(panel, metric),
      look: anomaly ? bandLook(index) : typeLook(panel.type),
      name: seriesLabel(metric.label, row.metric) || panel.title,
    })),
  )
  const names = distinctNames(rows.map(({ name, row }) => ({ name, labels: row.metric })))
  const raw = rows.map(({ row }, index) => ({
    name: names[index] ?? '',
    labels: row.metric,
    samples: row.values.map(([at, value]): [number, number | null] => [at, readValue(value)]),
  }))
  const overTime = answers.some(({ metric }) => isRange(metric))
  const { times, series } = alignSeries(raw, overTime ? gridOf(window) : undefined)
  return {
    times,
    series: series.map((one, index): Series => {
      const { unit, look } = rows[index] ?? {}
      return { ...one, ...(unit ? { unit } : {}), ...(look ? { look } : {}) }
    }),
  }
}

export function isRange({ query_range, prometheus_endpoint_path }: GitlabMetric): boolean {
  return prometheus_endpoint_path ? /\/query_range(\?|$)/.test(prometheus_endpoint_path) : query_range !== undefined
}

function bandLook(index: number): SeriesLook {
  if (index === 0) return { draw: 'line' }
  return { draw: 'line', band: index === 1 ? 'high' : 'low' }
}

function typeLook(type: string): SeriesLook | undefined {
  if (type === 'line-chart' || type === 'line-graph') return { draw: 'line' }
  if (type === 'stacked-column') return { stack: 'all' }
  return type === 'area-chart' ? { draw: 'line', fill: 0.2 } : undefined
}

function lookOf(panel: GitlabPanel): PanelLook | undefined {
  const { y_axis, y_label, type, min_value, max_value } = panel
  const leftLabel = y_label ?? y_axis.name
  const precision = y_axis.precision
  const look: PanelLook = {
    ...(leftLabel ? { leftLabel } : {}),
    ...(precision !== undefined && Number.isInteger(precision) && precision >= 0 && precision <= 20
      ? { decimals: precision }
      : {}),
    ...(type === 'single-stat' ? { reduce: 'last' as const } : {}),
    ...(type.startsWith('bar') ? { bars: 'gauge' as const, horizontal: true } : {}),
    ...(type.includes('column') ? { bars: 'columns' as const } : {}),
    ...(type.startsWith('gauge') ? { min: min_value ?? 0, max: max_value ?? 100, reduce: 'last' as const } : {}),
  }
  return Object.keys(look).length > 0 ? look : undefined
}

/** A single number with a greatest one is shown as its share. */
function shareOf<T extends { series: Series[] }>(drawn: T, most: number): T {
  const share = (value: number | null) => (value === null ? null : (value / most) * 100)
  return { ...drawn, series: drawn.series.map(one => ({ ...one, unit: 'percent', values: one.values.map(share) })) }
}

/** GitLab's words for formats (its own list, 13.0 to 15) that are units here; a metric's own unit is any text. */
const formats: Record<string, string> = {
  percent: 'percentunit',
  percentHundred: 'percent',
  seconds: 's',
  milliseconds: 'ms',
  decimalBytes: 'decbytes',
  bytes: 'bytes',
  kibibytes: 'kbytes',
  mebibytes: 'mbytes',
}

function unitOf({ y_axis }: GitlabPanel, { unit }: GitlabMetric): string | undefined {
  const known = y_axis.format && Object.hasOwn(formats, y_axis.format) ? formats[y_axis.format] : undefined
  return known ?? (unit === '%' ? 'percent' : unit)
}
