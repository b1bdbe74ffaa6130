import { seriesNames } from '../../format/series-name.ts'
import type { PrometheusTarget } from '../../links/prometheus/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { Panel, PanelWindow } from '../../model/panel.ts'
import { alignSeries, type RawSeries } from '../align-series.ts'
import { readValue, type Success } from './wire.ts'

/** Prometheus' answer as a Panel. Range answers lie on the window's grid; an instant one is a table of last values. */
export function toPanel(answer: Success, target: PrometheusTarget, window: PanelWindow, connection: Connection): Panel {
  const raw = readSeries(answer.data, target.expr)
  const onGrid = target.view === 'graph'
  return {
    title: target.expr,
    kind: onGrid ? 'timeseries' : 'table',
    window,
    ...alignSeries(raw, onGrid ? gridOf(window) : undefined),
    thresholds: [],
    marks: [],
    warnings: [...answer.warnings, ...answer.infos, ...histogramWarning(answer.data)],
    source: { kind: 'prometheus', connection: connection.name, openUrl: target.openUrl },
  }
}

function readSeries(data: Success['data'], expr: string): RawSeries[] {
  if (data.resultType === 'scalar' || data.resultType === 'string') {
    const [at, value] = data.result
    return [{ name: expr, labels: {}, samples: [[at, readValue(value)]] }]
  }
  const rows =
    data.resultType === 'matrix' ? data.result : data.result.map(row => ({ metric: row.metric, values: [row.value] }))
  const names = seriesNames(
    rows.map(row => row.metric),
    expr,
  )
  return rows.map((row, index) => ({
    name: names[index] ?? expr,
    labels: row.metric,
    samples: row.values.map(([at, value]) => [at, readValue(value)]),
  }))
}

function gridOf(window: PanelWindow): number[] {
  const count = Math.floor((window.to - window.from) / window.step) + 1
  return Array.from({ length: count }, (_, index) => window.from + index * window.step)
}

function histogramWarning(data: Success['data']): string[] {
  const some = data.resultType === 'matrix' && data.result.some(row => row.histograms && row.values.length === 0)
  return some ? ['Native histograms are not drawn yet.'] : []
}
