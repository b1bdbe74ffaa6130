import { formatTicks, niceTicks } from '#shared/format/ticks.ts'
import { formatTime, timeTicks } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'

/** A rectangle of the drawing, in pixels. */
export type Box = { left: number; top: number; width: number; height: number }

type Tick = { at: number; text: string }

export type ChartScales = {
  plot: Box
  /** UNIX seconds to pixels. */
  x: (at: number) => number
  /** A value to pixels. */
  y: (value: number) => number
  xTicks: Tick[]
  yTicks: Tick[]
}

const digitWidth = 6.4 // of 11 px system fonts, on the wide side

/** Where everything lies. The value axis is as wide as its longest word, the rest is the plot's. */
export function chartScales(panel: Panel, outer: Box, zone?: string): ChartScales {
  const [low, high] = valueRange(panel)
  const unit = panel.unit ?? panel.series[0]?.unit
  const ticks = niceTicks(low, high, Math.max(2, Math.round(outer.height / 56)), unit)
  const values = countsOnly(panel) ? ticks.filter(Number.isInteger) : ticks // half an alert is no value
  const words = formatTicks(values, unit)
  const axis = Math.max(24, ...words.map(word => word.length * digitWidth)) + 10
  const plot = { left: outer.left + axis, top: outer.top, width: outer.width - axis, height: outer.height }
  const { from, to } = panel.window
  const span = Math.max(1, to - from)
  const times = timeTicks(from, to, Math.max(2, Math.floor(plot.width / 96)), zone)
  return {
    plot,
    x: at => round(plot.left + ((at - from) / span) * plot.width),
    y: value => round(plot.top + plot.height - ((value - low) / (high - low)) * plot.height),
    xTicks: times.map(at => ({ at, text: formatTime(at, { zone, span }) })),
    yTicks: values.map((at, index) => ({ at, text: words[index] ?? '' })),
  }
}

/**
 * The values that are shown: from 0 where 0 is near, with the thresholds, and air above.
 * A threshold far above everything is left out of the range: it would press the lines flat.
 */
export function valueRange(panel: Panel): [low: number, high: number] {
  let least = Infinity
  let most = -Infinity
  for (const value of panel.series.flatMap(series => series.values)) {
    if (value === null || !Number.isFinite(value)) continue
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  if (least > most) return [0, 1]
  const reach = Math.max(most - least, Math.abs(most))
  for (const { value } of panel.thresholds) {
    if (value > most + 3 * reach || value < least - 3 * reach) continue
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  const fromZero = least >= 0 && least <= most * 0.6
  const low = fromZero ? 0 : least
  const air = (most - low) * 0.08
  if (air === 0) return flatRange(low)
  return [fromZero ? 0 : low - air, most + air]
}

/** A line that never moves is seen best as high as it is. */
function flatRange(value: number): [low: number, high: number] {
  if (value === 0) return [0, 1]
  return value > 0 ? [0, value * 1.25] : [value * 1.25, 0]
}

function countsOnly(panel: Panel): boolean {
  return panel.series.every(series => series.values.every(value => value === null || Number.isInteger(value)))
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
