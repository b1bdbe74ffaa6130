import type uPlot from 'uplot'
import { outliersOf } from '#shared/drawing/outliers.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { ChartLook } from './chart-look.ts'

/** Samples outside the band of what was expected: a ring around each, over the line. */
export function drawOutliers(panel: Panel, { theme, hidden }: ChartLook): (plot: uPlot) => void {
  const found = outliersOf(panel)
  return plot => {
    const { ctx } = plot
    const ratio = devicePixelRatio || 1
    ctx.save()
    ctx.lineWidth = 1.5 * ratio
    ctx.strokeStyle = theme.critical
    ctx.fillStyle = theme.surface
    for (const { series, at, value } of found) {
      if (hidden.has(series)) continue
      const x = plot.valToPos(panel.times[at] ?? 0, 'x', true)
      const y = plot.valToPos(value, plot.series[series + 1]?.scale ?? 'y', true)
      ctx.beginPath()
      ctx.arc(x, y, 3 * ratio, 0, Math.PI * 2)
      ctx.fill()
      ctx.stroke()
    }
    ctx.restore()
  }
}
