import uPlot from 'uplot'
import type { Panel } from '#shared/model/panel.ts'
import type { ChartLook } from './chart-look.ts'
import { toUplot } from './to-uplot.ts'

/**
 * The chart drawn once more, with `scale` pixels per CSS pixel whatever the screen has: for pictures. uPlot knows only the
 * screen's own ratio, so its canvas is made larger before the first stroke, and everything on it is scaled.
 */
export function sharpChart(panel: Panel, look: ChartLook, scale: number): Promise<HTMLCanvasElement> {
  const { options, data } = toUplot(panel, look)
  return new Promise(resolve => {
    const enlarge = ({ ctx }: uPlot) => {
      const { canvas } = ctx
      const more = scale / uPlot.pxRatio
      canvas.width = Math.round(canvas.width * more)
      canvas.height = Math.round(canvas.height * more)
      ctx.scale(more, more)
    }
    const { draw = [], ...hooks } = options.hooks ?? {}
    const drawn = () => resolve(plot.ctx.canvas) // uPlot draws when the present work is done
    const plot = new uPlot({ ...options, hooks: { ...hooks, drawClear: [enlarge], draw: [...draw, drawn] } }, data)
  })
}
