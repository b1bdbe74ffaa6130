import type uPlot from 'uplot'
import { formatTicks, niceTicks } from '#shared/format/ticks.ts'
import { formatTime, timeTicks } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'
import { drawOverlay } from './draw-overlay.ts'
import { lonePoints } from './lone-points.ts'
import { withOpacity, type ChartTheme } from '../read-theme.ts'
import { seriesLook } from '../series-look.ts'
import { yRange } from './y-range.ts'

export type ChartLook = {
  theme: ChartTheme
  /** CSS pixels, axes included. */
  width: number
  height: number
  /** IANA zone in which times are read. */
  zone: string
  /** Indices of series that are switched off. */
  hidden: ReadonlySet<number>
  /** Whether a range can be dragged. */
  canZoom?: boolean
}

const rightPadding = 10

/** A Panel as uPlot's options and columns. Missing samples stay gaps. */
export function toUplot(panel: Panel, look: ChartLook): { options: uPlot.Options; data: uPlot.AlignedData } {
  const { theme } = look
  const { from, to } = panel.window
  return {
    data: [panel.times, ...panel.series.map(series => series.values)],
    options: {
      width: look.width,
      height: look.height,
      padding: [10, rightPadding, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: look.canZoom === true, y: false, setScale: false, dist: 6 },
        points: { size: 7, width: 0 },
      },
      scales: {
        x: { time: true, range: () => [from, to] },
        y: {
          range: (_, min, max) =>
            yRange(
              min,
              max,
              panel.thresholds.map(threshold => threshold.value),
            ),
        },
      },
      axes: [timeAxis(panel, look), valueAxis(panel, theme)],
      series: [{}, ...panel.series.map((_, index) => seriesOptions(panel, index, look))],
      hooks: { drawAxes: [drawOverlay(panel, theme)] },
    },
  }
}

function seriesOptions(panel: Panel, index: number, { theme, hidden }: ChartLook): uPlot.Series {
  const series = panel.series[index]
  const { color, dash } = seriesLook(index, theme)
  const lone = lonePoints(series?.values ?? [])
  return {
    label: series?.name ?? '',
    show: !hidden.has(index),
    stroke: color,
    width: 1.75,
    ...(dash ? { dash: [...dash] } : {}),
    ...(panel.series.length === 1 ? { fill: withOpacity(color, 0.1) } : {}),
    points: {
      show: false,
      filter: () => (lone.length > 0 ? lone : null),
      size: 5,
      fill: color,
      stroke: color,
      width: 0,
    },
  }
}

function timeAxis(panel: Panel, { theme, zone, width }: ChartLook): uPlot.Axis {
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
    splits: (_, __, min, max) => timeTicks(min, max, Math.max(2, Math.floor(width / 90)), zone),
    values: (plot, splits) => splits.map(at => fitting(plot, at, formatTime(at, { zone, span }))),
  }
}

/** The label of a time, unless the chart's right edge would cut it. */
function fitting(plot: uPlot, at: number, label: string): string {
  const room = plot.bbox.width / (devicePixelRatio || 1) - plot.valToPos(at, 'x') + rightPadding
  return room < label.length * 3.3 ? '' : label
}

function valueAxis(panel: Panel, theme: ChartTheme): uPlot.Axis {
  const unit = panel.unit ?? panel.series[0]?.unit
  const whole = panel.series.every(series => series.values.every(value => value === null || Number.isInteger(value)))
  return {
    stroke: theme.inkSoft,
    font: `11px ${theme.font}`,
    gap: 8,
    size: axisSize,
    grid: { stroke: theme.line, width: 1 },
    ticks: { show: false },
    splits: (plot, __, min, max) => {
      const ticks = niceTicks(min, max, Math.max(2, Math.floor(plot.bbox.height / (devicePixelRatio || 1) / 38)), unit)
      return whole && unit === undefined ? ticks.filter(Number.isInteger) : ticks // there is no half an alert
    },
    values: (_, splits) => formatTicks(splits, unit),
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
