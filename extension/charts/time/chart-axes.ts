import type uPlot from 'uplot'
import { sideUnit, type Side } from '#shared/drawing/axes.ts'
import { axisTicks, axisWords, countsOnly } from '#shared/drawing/value-axis.ts'
import { formatTime, timeTicks } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { ChartTheme } from '../read-theme.ts'
import { scaleOf } from './series-options.ts'
import type { ChartLook } from './chart-look.ts'

const rightPadding = 10

export function timeAxis(panel: Panel, { theme, zone }: ChartLook): uPlot.Axis {
  const { from, to } = panel.window
  const span = to - from
  return {
    stroke: theme.inkSoft,
    font: `11px ${theme.font}`,
    size: 26,
    gap: 4,
    grid: { show: false },
    ticks: { stroke: theme.lineStrong, width: 1, size: 4 },
    border: { show: true, stroke: theme.line, width: 1 },
    splits: (plot, _, min, max) => timeTicks(min, max, Math.max(2, Math.floor(plot.width / 90)), zone),
    values: (plot, splits) => splits.map(at => fitting(plot, at, formatTime(at, { zone, span }))),
  }
}

/** The label of a time, unless the chart's right edge would cut it. */
function fitting(plot: uPlot, at: number, label: string): string {
  const room = plot.bbox.width / (devicePixelRatio || 1) - plot.valToPos(at, 'x') + rightPadding
  return room < label.length * 3.3 ? '' : label
}

export function valueAxis(panel: Panel, side: Side, sides: readonly Side[], theme: ChartTheme): uPlot.Axis {
  const unit = sideUnit(panel, sides, side)
  const log = panel.look?.log
  const mine = panel.series.filter((_, index) => sides[index] === side)
  const whole = unit === undefined && !panel.look?.percent && countsOnly(mine)
  const name = side === 'left' ? panel.look?.leftLabel : panel.look?.rightLabel
  const onlyRight = side === 'right' && !sides.includes('left')
  return {
    scale: scaleOf(side),
    side: side === 'left' ? 3 : 1,
    stroke: theme.inkSoft,
    font: `11px ${theme.font}`,
    gap: 8,
    size: axisSize,
    ...(name ? { label: name, labelSize: 18, labelGap: 2, labelFont: `11px ${theme.font}` } : {}),
    grid: { show: side === 'left' || onlyRight, stroke: theme.line, width: 1 },
    ticks: { show: false },
    splits: (plot, __, min, max) => {
      const count = Math.max(2, Math.floor(plot.bbox.height / (devicePixelRatio || 1) / 38))
      const ticks = axisTicks(min, max, count, unit, log)
      return whole ? ticks.filter(Number.isInteger) : ticks
    },
    values: (_, splits) => axisWords(splits, unit, log),
  }
}

/** As wide as the widest label. uPlot asks before it knows any, and again when it does. */
function axisSize(plot: uPlot, values: string[] | null, axis: number): number {
  const font = plot.axes[axis]?.font
  if (!values || values.length === 0 || !font) return 36
  plot.ctx.save()
  plot.ctx.font = Array.isArray(font) ? String(font[0]) : font
  const widest = Math.max(...values.map(value => plot.ctx.measureText(value).width))
  plot.ctx.restore()
  return Math.max(24, Math.ceil(widest / (devicePixelRatio || 1)) + 10)
}
