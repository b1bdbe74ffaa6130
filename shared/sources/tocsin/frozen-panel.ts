import { formatInstant } from '../../format/times.ts'
import type { TocsinTarget } from '../../links/tocsin/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { FrozenChart, FrozenPanel } from '../../model/frozen-chart.ts'
import type { Panel } from '../../model/panel.ts'
import { resolveRange } from '../../time/range.ts'
import type { PanelRequest } from '../source.ts'

/** A frozen chart as a panel that says so. A part of its time can be looked at; there is none beyond it. */
export function frozenPanel(
  { frozen, panel }: FrozenPanel,
  target: TocsinTarget,
  connection: Connection,
  request: PanelRequest,
  now: number,
): Panel {
  const shown = request.from ? resolveRange({ from: request.from, to: request.to ?? 'now' }, now, request.zone) : null
  const cut = shown ? cutPanel(panel, shown) : panel
  return {
    ...cut,
    frozenAt: frozen.frozenAt,
    warnings: [frozenSentence(frozen), ...cut.warnings],
    source: { kind: 'tocsin', connection: connection.name, openUrl: target.openUrl },
  }
}

const why = { opened: 'when the incident opened', closed: 'when it closed', retention: 'before its source forgot it' }

function frozenSentence({ occasion, by, frozenAt }: FrozenChart): string {
  const how = occasion === 'asked' ? `by ${by}` : why[occasion]
  return `Frozen ${formatInstant(Date.parse(frozenAt) / 1000)} ${how}.`
}

/** A table and single values are of one moment: there is nothing to cut. @param range UNIX seconds */
function cutPanel(panel: Panel, { from, to }: { from: number; to: number }): Panel {
  if (panel.times.length === 0) return panel
  const kept = panel.times.map(time => time >= from && time <= to)
  const within = (_: unknown, index: number) => kept[index] === true
  return {
    ...panel,
    window: { from, to, step: panel.window.step },
    times: panel.times.filter(within),
    series: panel.series.map(series => ({ ...series, values: series.values.filter(within) })),
  }
}
