import type { Mark, Panel } from '#shared/model/panel.ts'
import { withOpacity, type ChartTheme } from '../read-theme.ts'

/** Where marks are drawn, in device pixels: uPlot, or a canvas of our own. */
type Plot = {
  ctx: CanvasRenderingContext2D
  bbox: { left: number; top: number; width: number; height: number }
  valToPos: (time: number, scale: 'x', canvasPixels: true) => number
}

/**
 * What happened, under the series: spans shaded, moments as a line with a sign of their kind, each with its name where there is room.
 * @param halo around names, where they stand on something that is drawn already
 */
export function drawMarks({ marks }: Pick<Panel, 'marks'>, theme: ChartTheme, halo?: string): (plot: Plot) => void {
  return plot => {
    if (marks.length === 0) return
    const { ctx, bbox } = plot
    ctx.save()
    ctx.beginPath()
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
    ctx.clip()
    ctx.font = `${11 * ratio()}px ${theme.font}`
    ctx.textAlign = 'left'
    ctx.textBaseline = 'alphabetic'
    const sorted = marks.toSorted((a, b) => a.at - b.at)
    let named = -Infinity // the right end of the last name
    for (const [index, mark] of sorted.entries()) {
      const next = sorted[index + 1]
      const end = next && mark.kind !== 'alert' ? plot.valToPos(next.at, 'x', true) : Infinity
      named = drawMark(plot, mark, theme, { named, end, halo })
    }
    ctx.restore()
  }
}

type Room = { named: number; end: number; halo: string | undefined }

function drawMark(plot: Plot, mark: Mark, theme: ChartTheme, { named, end, halo }: Room): number {
  const { ctx, bbox } = plot
  const color = markColor(mark.kind, theme)
  const start = plot.valToPos(mark.at, 'x', true)
  ctx.fillStyle = color
  ctx.strokeStyle = color
  if (mark.until !== undefined) {
    const end = plot.valToPos(mark.until, 'x', true)
    ctx.fillRect(end, bbox.top, ratio(), bbox.height)
    ctx.fillStyle = withOpacity(color, 0.08)
    ctx.fillRect(start, bbox.top, end - start, bbox.height)
    ctx.fillStyle = color
  }
  if (mark.kind === 'alert') ctx.fillRect(start, bbox.top, 2 * ratio(), bbox.height)
  else {
    drawLine(plot, start)
    drawSign(plot, mark.kind, start)
  }
  // A mark that began before the chart keeps its name at the chart's edge.
  const left = Math.max(start, bbox.left) + 7 * ratio()
  const width = ctx.measureText(mark.text).width
  if (left < named || left + width > end || left > bbox.left + bbox.width - 24 * ratio()) return named // no room: the cursor tells
  if (halo) {
    ctx.strokeStyle = halo
    ctx.lineWidth = 4 * ratio()
    ctx.lineJoin = 'round'
    ctx.strokeText(mark.text, left, bbox.top + 13 * ratio())
  }
  ctx.fillText(mark.text, left, bbox.top + 13 * ratio())
  return left + width + 8 * ratio()
}

function drawLine({ ctx, bbox }: Plot, x: number): void {
  ctx.lineWidth = 1.25 * ratio()
  ctx.setLineDash([3 * ratio(), 3 * ratio()])
  ctx.beginPath()
  ctx.moveTo(x, bbox.top)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
  ctx.setLineDash([])
}

/** On the time axis: a deploy points up, a note is a diamond. */
function drawSign({ ctx, bbox }: Plot, kind: Mark['kind'], x: number): void {
  const bottom = bbox.top + bbox.height
  const size = 4.5 * ratio()
  ctx.beginPath()
  if (kind === 'deploy') {
    ctx.moveTo(x, bottom - 2 * size)
    ctx.lineTo(x + size, bottom)
    ctx.lineTo(x - size, bottom)
  } else {
    ctx.moveTo(x, bottom - 2 * size)
    ctx.lineTo(x + size, bottom - size)
    ctx.lineTo(x, bottom)
    ctx.lineTo(x - size, bottom - size)
  }
  ctx.fill()
}

export function markColor(kind: Mark['kind'], theme: ChartTheme): string {
  return { alert: theme.critical, annotation: theme.low, deploy: theme.accent }[kind]
}

function ratio(): number {
  return devicePixelRatio || 1
}
