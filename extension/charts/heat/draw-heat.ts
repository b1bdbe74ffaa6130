import { heatMost, heatShare } from '#shared/drawing/heat.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { ChartTheme } from '../read-theme.ts'
import { drawMarks } from '../time/draw-marks.ts'
import { heatRamp } from './heat-ramp.ts'

const shades = 64

/** Paints every cell: from its sample to the next one across, its bucket's row up. Rows are of one height, whatever their bounds. */
export function drawHeat(
  canvas: HTMLCanvasElement,
  panel: Panel,
  theme: ChartTheme,
  size: { width: number; height: number },
): void {
  const ratio = devicePixelRatio || 1
  canvas.width = Math.round(size.width * ratio)
  canvas.height = Math.round(size.height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return
  const { from, to, step } = panel.window
  const ramp = heatRamp(theme, shades)
  const most = heatMost(panel.series)
  const x = (time: number) => Math.round(((Math.min(time, to) - from) / (to - from)) * canvas.width)
  const y = (row: number) => Math.round(canvas.height * (1 - row / panel.series.length))
  const gap = y(0) - y(1) > 8 * ratio ? ratio : 0
  for (const [row, series] of panel.series.entries()) {
    const top = y(row + 1)
    const height = y(row) - top - gap
    for (const [column, time] of panel.times.entries()) {
      const share = heatShare(series.values[column], most)
      if (share === null) continue
      const left = x(time)
      const width = Math.max(1, x(time + step) - left)
      context.fillStyle = ramp[Math.round(share * (shades - 1))] ?? theme.ink
      context.fillRect(left, top, width > 6 * ratio ? width - gap : width, height)
    }
  }
  const bbox = { left: 0, top: 0, width: canvas.width, height: canvas.height }
  const across = (time: number) => ((time - from) / (to - from)) * canvas.width
  drawMarks(panel, theme, theme.surface)({ ctx: context, bbox, valToPos: across })
}
