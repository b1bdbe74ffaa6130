import type { Panel } from '../model/panel.ts'
import { axisRange } from './value-axis.ts'

/** An open ring: it starts at the lower left, runs over the top, and ends at the lower right. */
const start = -210
const sweep = 240

/** Path data of the ring between two shares of it, 0 to 1, around a centre. */
export function arcPath(center: { x: number; y: number }, radius: number, from: number, to: number): string {
  const [first, last] = [clampShare(from), clampShare(to)]
  const [a, b] = [pointAt(center, radius, first), pointAt(center, radius, last)]
  const large = (last - first) * sweep > 180 ? 1 : 0
  return `M${a}A${radius} ${radius} 0 ${large} 1 ${b}`
}

function pointAt(center: { x: number; y: number }, radius: number, share: number): string {
  const angle = ((start + sweep * share) * Math.PI) / 180
  return `${round(center.x + radius * Math.cos(angle))} ${round(center.y + radius * Math.sin(angle))}`
}

/** What a full gauge or bar means: the dashboard's ends, those of its unit, else room for all values and thresholds. */
export function gaugeEnds(
  panel: Pick<Panel, 'look' | 'unit' | 'thresholds'>,
  values: readonly (number | null)[],
  unit = panel.unit,
): [min: number, max: number] {
  const present = values.filter(value => value !== null)
  const low = Math.min(0, ...present)
  const high = Math.max(0, ...present, ...panel.thresholds.map(threshold => threshold.value))
  const whole = { percent: 100, percentunit: 1 }[unit ?? '']
  const [autoMin, autoMax] = axisRange(low, high)
  return axisRange(low, high, {
    min: panel.look?.min ?? (low < 0 ? autoMin : 0),
    max: panel.look?.max ?? (whole !== undefined && high <= whole ? whole : autoMax),
  })
}

/** How full a gauge is, 0 to 1; 0 for a missing value. */
export function shareOf(value: number | null, [min, max]: readonly [number, number]): number {
  return value === null ? 0 : clampShare((value - min) / (max - min))
}

function clampShare(share: number): number {
  return Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
