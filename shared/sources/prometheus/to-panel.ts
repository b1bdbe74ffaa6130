import type { PrometheusTarget } from '../../links/prometheus/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { Panel, PanelWindow } from '../../model/panel.ts'
import { drawInstant } from './draw-instant.ts'
import { drawRange } from './draw-range.ts'
import type { Success } from './wire.ts'

/** Prometheus' answer as a Panel. Range answers lie on the window's grid; an instant one is a number or a table. */
export function toPanel(answer: Success, target: PrometheusTarget, window: PanelWindow, connection: Connection): Panel {
  const { data } = answer
  const asRange = target.view === 'graph' && data.resultType === 'matrix'
  const { warnings, ...drawn } = asRange ? drawRange(data.result, target, window) : drawInstant(data, target.expr)
  return {
    title: target.expr,
    window,
    ...zoneOf(target),
    ...drawn,
    thresholds: [],
    marks: [],
    warnings: [...answer.warnings, ...answer.infos, ...warnings],
    source: { kind: 'prometheus', connection: connection.name, openUrl: target.openUrl },
  }
}

function zoneOf({ zone }: PrometheusTarget): Pick<Panel, 'zone'> {
  if (!zone || zone === 'browser') return {}
  return { zone: zone === 'utc' ? 'UTC' : zone }
}
