import type uPlot from 'uplot'
import { valueText } from '#shared/drawing/value-words.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Threshold } from '#shared/model/panel-look.ts'
import { withOpacity, type ChartTheme } from '../read-theme.ts'
import { words } from '../words.ts'
import { thresholdColor } from '../theme-color.ts'

/** Values that must not be crossed: dashed lines with their names, or the ground above them tinted, as the dashboard asks. */
export function drawThresholds(panel: Panel, theme: ChartTheme): (plot: uPlot) => void {
  const how = panel.look?.thresholds ?? 'line'
  const sorted = panel.thresholds.toSorted((a, b) => a.value - b.value)
  return plot => {
    if (sorted.length === 0 || how === 'off' || how === 'color') return
    const { ctx, bbox } = plot
    ctx.save()
    ctx.beginPath()
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
    ctx.clip()
    ctx.font = `${11 * ratio()}px ${theme.font}`
    ctx.textAlign = 'left'
    ctx.textBaseline = 'alphabetic'
    if (how !== 'line') for (const [index, one] of sorted.entries()) drawArea(plot, one, sorted[index + 1], theme)
    let named = Infinity // the height of the last name
    for (const threshold of sorted) named = drawLine(plot, threshold, { panel, theme, named, line: how !== 'area' })
    ctx.restore()
  }
}

/** From a threshold up to the next one, or to the top. */
function drawArea(plot: uPlot, threshold: Threshold, next: Threshold | undefined, theme: ChartTheme): void {
  const { ctx, bbox } = plot
  const top = next ? heightOf(plot, next.value) : bbox.top
  const bottom = Math.min(heightOf(plot, threshold.value), bbox.top + bbox.height)
  if (bottom <= top) return
  ctx.fillStyle = withOpacity(thresholdColor(threshold.color, theme), 0.08)
  ctx.fillRect(bbox.left, top, bbox.width, bottom - top)
}

type Line = { panel: Panel; theme: ChartTheme; named: number; line: boolean }

function drawLine(plot: uPlot, threshold: Threshold, { panel, theme, named, line }: Line): number {
  const { ctx, bbox } = plot
  const y = heightOf(plot, threshold.value)
  if (!Number.isFinite(y) || y < bbox.top || y > bbox.top + bbox.height) return named
  const color = thresholdColor(threshold.color, theme)
  if (line) {
    ctx.strokeStyle = color
    ctx.lineWidth = 1.25 * ratio()
    ctx.setLineDash([5 * ratio(), 4 * ratio()])
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
    ctx.setLineDash([])
  }
  const below = y - bbox.top < 18 * ratio() // no room above the line
  const base = below ? y + 14 * ratio() : y - 5 * ratio()
  if (Math.abs(named - base) < 13 * ratio()) return named
  ctx.fillStyle = color
  const unit = panel.unit ?? panel.series[0]?.unit
  const text = threshold.label ?? `${words.threshold} ${valueText(threshold.value, { unit })}`
  ctx.fillText(text, bbox.left + 6 * ratio(), base)
  return base
}

function heightOf(plot: uPlot, value: number): number {
  return plot.valToPos(value, plot.series.some(series => series.scale === 'y') ? 'y' : 'right', true)
}

function ratio(): number {
  return devicePixelRatio || 1
}
