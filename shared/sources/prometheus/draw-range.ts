import type { PrometheusTarget } from '../../links/prometheus/target.ts'
import type { Panel, PanelWindow } from '../../model/panel.ts'
import type { SeriesLook } from '../../model/panel-look.ts'
import { alignSeries } from '../align-series.ts'
import { classicHeatmap } from './classic-heatmap.ts'
import { nativeHeatmap } from './native-heatmap.ts'
import { gridOf, infiniteWarnings, readSeries } from './read-series.ts'
import type { MatrixRow } from './wire.ts'

/** What an answer says of a Panel; the rest is the link's. */
export type Drawn = Pick<Panel, 'kind' | 'times' | 'series' | 'warnings'> &
  Partial<Pick<Panel, 'buckets' | 'table' | 'look'>>

type Asked = Pick<PrometheusTarget, 'expr' | 'display' | 'fromZero'>

/** A range answer on the window's grid: lines, or a heatmap where the link wants one or nothing else can be drawn. */
export function drawRange(rows: readonly MatrixRow[], target: Asked, window: PanelWindow): Drawn {
  const grid = gridOf(window)
  const native = rows.filter(row => row.histograms.length > 0)
  const floats = rows.filter(row => row.values.length > 0)
  const asHeatmap = target.display === 'heatmap'
  if (native.length > 0 && (asHeatmap || floats.length === 0)) {
    const { warnings, ...heatmap } = nativeHeatmap(native, grid)
    return { kind: 'heatmap', ...heatmap, warnings: [...warnings, ...leftOut(floats.length, 'plain numbers')] }
  }
  const classic = asHeatmap ? classicHeatmap(floats, grid) : null
  if (classic) return { kind: 'heatmap', ...classic }
  const warnings = [
    ...(asHeatmap && floats.length > 0 ? ['This is no histogram: it is drawn as lines.'] : []),
    ...leftOut(native.length, 'native histograms, which a heatmap shows'),
  ]
  return drawLines(rows, target, { grid, warnings })
}

function drawLines(
  rows: readonly MatrixRow[],
  target: Asked,
  { grid, warnings }: { grid: number[]; warnings: string[] },
): Drawn {
  const raw = readSeries(rows, target.expr)
  const { times, series } = alignSeries(raw, grid)
  const look: SeriesLook | null = target.display === 'stacked' ? { stack: 'all', fill: 0.4 } : null
  return {
    kind: 'timeseries',
    times,
    series: look ? series.map(one => ({ ...one, look })) : series,
    ...(target.fromZero ? { look: { min: 0 } } : {}),
    warnings: [...warnings, ...infiniteWarnings(rows, raw)],
  }
}

function leftOut(count: number, what: string): string[] {
  if (count === 0) return []
  return [`${count === 1 ? 'One series is' : `${count} series are`} left out: ${what}.`]
}
