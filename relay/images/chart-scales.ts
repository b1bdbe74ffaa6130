import { seriesSides, sideUnit, type Side } from '#shared/drawing/axes.ts'
import { stackSeries, type Stacked } from '#shared/drawing/stack.ts'
import { axisRange, axisTicks, axisWords, countsOnly } from '#shared/drawing/value-axis.ts'
import { formatTime, timeTicks } from '#shared/format/times.ts'
import type { Panel } from '#shared/model/panel.ts'

/** A rectangle of the drawing, in pixels. */
export type Box = { left: number; top: number; width: number; height: number }

type Tick = { at: number; text: string }

export type ChartScales = {
  plot: Box
  sides: readonly Side[]
  stacks: readonly (Stacked | undefined)[]
  /** UNIX seconds to pixels. */
  x: (at: number) => number
  /** A value to pixels, on the left axis unless said otherwise. */
  y: (value: number, side?: Side) => number
  xTicks: Tick[]
  yTicks: Tick[]
  rightTicks: Tick[]
}

const digitWidth = 6.4 // of 11 px system fonts, on the wide side
const nobody: ReadonlySet<number> = new Set()

/** Where everything lies. A value axis is as wide as its longest word, the rest is the plot's. */
export function chartScales(panel: Panel, outer: Box, zone?: string): ChartScales {
  const sides = seriesSides(panel)
  const stacks = stackSeries(panel, nobody)
  const shown = { panel, sides, stacks, height: outer.height }
  const left = valueScale(shown, 'left')
  const right = sides.includes('right') ? valueScale(shown, 'right') : undefined
  const axis = Math.max(24, ...left.ticks.map(tick => tick.text.length * digitWidth)) + 10
  const rightAxis = right ? Math.max(24, ...right.ticks.map(tick => tick.text.length * digitWidth)) + 10 : 0
  const plot = { left: outer.left + axis, top: outer.top, width: outer.width - axis - rightAxis, height: outer.height }
  const edge = hasBars(panel) ? panel.window.step / 2 : 0
  const [from, to] = [panel.window.from - edge, panel.window.to + edge]
  const span = Math.max(1, to - from)
  const times = timeTicks(from, to, Math.max(2, Math.floor(plot.width / 96)), zone)
  return {
    plot,
    sides,
    stacks,
    x: at => round(plot.left + ((at - from) / span) * plot.width),
    y: (value, side) => round(plot.top + plot.height * (1 - (side === 'right' && right ? right : left).share(value))),
    xTicks: times.map(at => ({ at, text: formatTime(at, { zone, span }) })),
    yTicks: left.ticks,
    rightTicks: right?.ticks ?? [],
  }
}

export function hasBars({ kind, series }: Pick<Panel, 'kind' | 'series'>): boolean {
  return series.some(one => (one.look?.draw ?? (kind === 'bar' ? 'bars' : 'line')) === 'bars')
}

type Shown = { panel: Panel; sides: readonly Side[]; stacks: readonly (Stacked | undefined)[]; height: number }

function valueScale({ panel, sides, stacks, height }: Shown, side: Side) {
  const { look } = panel
  const unit = sideUnit(panel, sides, side)
  const mine = panel.series.filter((_, index) => sides[index] === side)
  const columns = panel.series.flatMap((series, index) =>
    sides[index] === side ? [stacks[index]?.high ?? series.values] : [],
  )
  const [least, most] = endsOf(columns, look?.log)
  const drawn = side === 'right' || look?.thresholds === 'off' || look?.thresholds === 'color' ? [] : panel.thresholds
  const thresholds = drawn.map(threshold => threshold.value)
  const [low, high] = look?.percent
    ? [(least ?? 0) < 0 ? -1 : 0, 1]
    : axisRange(least, most, { thresholds, min: look?.min, max: look?.max, log: look?.log })
  const ticks = axisTicks(low, high, Math.max(2, Math.round(height / 56)), unit, look?.log)
  const whole = !look?.percent && countsOnly(mine) ? ticks.filter(Number.isInteger) : ticks // half an alert is no value
  const words = axisWords(whole, unit, look?.log)
  const place = (value: number) => (look?.log ? Math.log(Math.max(value, low)) : value)
  return {
    share: (value: number) => (place(value) - place(low)) / (place(high) - place(low)),
    ticks: whole.map((at, index) => ({ at, text: words[index] ?? '' })),
  }
}

function endsOf(columns: readonly (readonly (number | null)[])[], log: number | undefined) {
  let least = Infinity
  let most = -Infinity
  for (const column of columns) {
    for (const value of column) {
      if (value === null || !Number.isFinite(value) || (log && value <= 0)) continue
      if (value < least) least = value
      if (value > most) most = value
    }
  }
  return least > most ? ([null, null] as const) : ([least, most] as const)
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
