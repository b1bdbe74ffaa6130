import type { Panel } from '#shared/model/panel.ts'
import type { DrawingProps } from './drawing-props.ts'
import { TimeChart } from './time/time-chart.tsx'

/** A panel, drawn as its kind and its looks ask for. As large as the flex box it stands in. */
export function PanelDrawing(props: DrawingProps) {
  return <TimeChart {...props} zone={props.panel.zone ?? props.zone} />
}

/** Whether the drawing leaves its series' names and values to a legend below. */
export function wantsLegend(panel: Panel): boolean {
  return panel.kind === 'timeseries' && panel.look?.legend !== 'hidden'
}
