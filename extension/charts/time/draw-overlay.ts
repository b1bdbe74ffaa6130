import type uPlot from 'uplot'
import { formatValue } from '#shared/format/units.ts'
import type { Mark, Panel } from '#shared/model/panel.ts'
import type { Threshold } from '#shared/model/panel-look.ts'
import { withOpacity, type ChartTheme } from '../read-theme.ts'

type Overlay = Pick<Panel, 'thresholds' | 'marks' | 'unit' | 'window'>

/** Thresholds (dashed, named) and marks (shaded, named), drawn under the series. */
export function drawOverlay(overlay: Overlay, theme: ChartTheme): (plot: uPlot) => void {
  return plot => {
    const { ctx } = plot
    ctx.save()
    ctx.beginPath()
    ctx.rect(plot.bbox.left, plot.bbox.top, plot.bbox.width, plot.bbox.height)
    ctx.clip()
    ctx.font = `${11 * ratio()}px ${theme.font}`
    ctx.textAlign = 'left'
    ctx.textBaseline = 'alphabetic'
    for (const mark of overlay.marks) drawMark(plot, mark, markColor(mark, theme))
    for (const threshold of overlay.thresholds) drawThreshold(plot, threshold, overlay.unit, theme)
    ctx.restore()
  }
}

function drawMark(plot: uPlot, mark: Mark, color: string): void {
  const { ctx, bbox } = plot
  const start = plot.valToPos(mark.at, 'x', true)
  ctx.fillStyle = color
  ctx.fillRect(start, bbox.top, 2 * ratio(), bbox.height)
  if (mark.until !== undefined) {
    const end = plot.valToPos(mark.until, 'x', true)
    ctx.fillRect(end, bbox.top, ratio(), bbox.height)
    ctx.fillStyle = withOpacity(color, 0.08)
    ctx.fillRect(start, bbox.top, end - start, bbox.height)
  }
  ctx.fillStyle = color
  // A mark that began before the chart keeps its name at the chart's edge.
  ctx.fillText(mark.text, Math.max(start, bbox.left) + 7 * ratio(), bbox.top + 13 * ratio())
}

function drawThreshold(plot: uPlot, threshold: Threshold, unit: string | undefined, theme: ChartTheme): void {
  const { ctx, bbox } = plot
  const { min = 0, max = 0 } = plot.scales.y ?? {}
  if (threshold.value < min || threshold.value > max) return
  const color = themeColor(threshold.color, theme)
  const y = plot.valToPos(threshold.value, 'y', true)
  ctx.strokeStyle = color
  ctx.lineWidth = 1.25 * ratio()
  ctx.setLineDash([5 * ratio(), 4 * ratio()])
  ctx.beginPath()
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.fillStyle = color
  const below = y - bbox.top < 18 * ratio() // no room above the line
  const text = threshold.label ?? `threshold ${formatValue(threshold.value, unit)}`
  ctx.fillText(text, bbox.left + 6 * ratio(), below ? y + 14 * ratio() : y - 5 * ratio())
}

function markColor(mark: Mark, theme: ChartTheme): string {
  return { alert: theme.critical, annotation: theme.low, deploy: theme.accent }[mark.kind]
}

/** Dashboards name colours in words or in hex; words are ours to choose, so that both themes stay readable. */
export function themeColor(name: string, theme: ChartTheme): string {
  const words: Record<string, string> = {
    red: theme.critical,
    critical: theme.critical,
    orange: theme.medium,
    yellow: theme.medium,
    medium: theme.medium,
    green: theme.ok,
    ok: theme.ok,
    blue: theme.low,
    low: theme.low,
  }
  if (Object.hasOwn(words, name)) return words[name] ?? theme.critical
  return /^#[0-9a-f]{6}$/i.test(name) ? name : theme.critical
}

function ratio(): number {
  return devicePixelRatio || 1
}
