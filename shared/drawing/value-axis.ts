import { formatTicks, niceTicks } from '../format/ticks.ts'
import { formatValue } from '../format/units.ts'
import type { Panel } from '../model/panel.ts'

/** The ends of a value axis, and how it counts. */
export type AxisEnds = {
  /** Drawn too when that costs the data no more than two thirds of the height. */
  thresholds?: readonly number[]
  /** Fixed ends. */
  min?: number | undefined
  max?: number | undefined
  /** Base of a logarithmic axis. */
  log?: number | undefined
}

const air = 0.08

/**
 * From the least to the highest value, with some air, and 0 when it is near enough to be worth seeing.
 * Never empty, also not for a flat line, zeros, or no data at all (both null).
 */
export function axisRange(dataMin: number | null, dataMax: number | null, ends: AxisEnds = {}): [number, number] {
  const [low, high] = ends.log ? logRange(dataMin, dataMax) : freeRange(dataMin, dataMax, ends.thresholds ?? [])
  const min = fixed(ends.min, ends.log) ?? low
  const max = fixed(ends.max, ends.log) ?? high
  if (max > min) return [min, max]
  const step = Math.abs(min) * 0.1 || 1 // the data lies on the wrong side of a fixed end
  return ends.max !== undefined && ends.min === undefined ? [max - step, max] : [min, min + step]
}

function fixed(end: number | undefined, log: number | undefined): number | undefined {
  return end !== undefined && Number.isFinite(end) && !(log && end <= 0) ? end : undefined
}

function freeRange(dataMin: number | null, dataMax: number | null, thresholds: readonly number[]): [number, number] {
  if (dataMin === null || dataMax === null || !Number.isFinite(dataMin) || !Number.isFinite(dataMax)) return [0, 1]
  let [min, max] = withZero(dataMin, dataMax)
  const span = max - min
  for (const value of thresholds) {
    if (Math.max(max, value) - Math.min(min, value) > span * 3) continue
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  const room = (max - min) * air
  return [min === 0 ? 0 : min - room, max === 0 ? 0 : max + room]
}

function withZero(min: number, max: number): [number, number] {
  if (min === 0 && max === 0) return [0, 1]
  if (min >= 0 && (min === max || min <= max / 2)) return [0, max]
  if (max <= 0 && (min === max || max >= min / 2)) return [min, 0]
  return [min, max]
}

/** Logarithms have no 0: what is not above it is left out. */
function logRange(dataMin: number | null, dataMax: number | null): [number, number] {
  if (dataMax === null || !(dataMax > 0) || !Number.isFinite(dataMax)) return [1, 10]
  const min = dataMin !== null && dataMin > 0 ? dataMin : dataMax / 1000
  return min === dataMax ? [min / 2, dataMax * 2] : [min / 1.3, dataMax * 1.3]
}

/** Where the axis has its lines, about as many as asked for. */
export function axisTicks(min: number, max: number, count: number, unit?: string, log?: number): number[] {
  if (!log) return niceTicks(min, max, count, unit)
  const base = log > 1 ? log : 10
  const first = Math.ceil(Math.log(min) / Math.log(base) - 1e-9)
  const last = Math.floor(Math.log(max) / Math.log(base) + 1e-9)
  if (last - first < 1) return niceTicks(min, max, count, unit).filter(tick => tick > 0)
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, count)))
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return powers.filter(power => (power - first) % every === 0).map(power => Number((base ** power).toPrecision(12)))
}

/** Each power of a logarithmic axis has a scale of its own: 1, 10, 1 k. */
export function axisWords(ticks: readonly number[], unit?: string, log?: number): string[] {
  return log ? ticks.map(tick => formatValue(tick, unit)) : formatTicks(ticks, unit)
}

/** There is no half an alert: an axis of counts has whole steps only. */
export function countsOnly(series: Panel['series']): boolean {
  return series.every(one => one.values.every(value => value === null || Number.isInteger(value)))
}
