import type { TocsinTarget } from '../../links/tocsin/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { Panel } from '../../model/panel.ts'
import type { Stats } from '../../model/stats.ts'

/** The relay's statistics as a Panel. A project without alerts still has a chart: a line at 0, because 0 was counted. */
export function statsPanel(stats: Stats, target: TocsinTarget, connection: Connection): Panel {
  return {
    title: `Alerts by ${stats.by} · ${stats.project}`,
    kind: 'timeseries',
    window: { from: stats.from, to: stats.to, step: stats.step },
    times: stats.times,
    series: stats.series.map(({ name, values }) => ({ name, labels: { [stats.by]: name }, values })),
    thresholds: [],
    marks: [],
    warnings: [],
    source: { kind: 'tocsin', connection: connection.name, openUrl: target.openUrl },
  }
}
