import type { Draw } from './drawing.ts'
import { drawHeatmap } from './kinds/heatmap.ts'
import { drawNothing, drawText } from './kinds/not-drawn.ts'
import { drawBarChart, drawBarGauge, drawGauge, drawPie, drawStat } from './kinds/single-values.ts'
import { drawStates } from './kinds/states.ts'
import { drawTable } from './kinds/table.ts'
import { drawTimeseries } from './kinds/timeseries.ts'

/** Every panel plugin that is drawn, by its id. The only list of them. */
const kinds: Record<string, Draw> = {
  timeseries: drawTimeseries,
  trend: drawTimeseries,
  stat: drawStat,
  gauge: drawGauge,
  bargauge: drawBarGauge,
  barchart: drawBarChart,
  piechart: drawPie,
  'grafana-piechart-panel': drawPie,
  heatmap: drawHeatmap,
  table: drawTable,
  'state-timeline': drawStates,
  'status-history': drawStates,
  text: drawText,
}

/** How a plugin's panel is drawn; of one that is not, what says so. */
export function drawerOf(type: string): Draw {
  return (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? drawNothing
}
