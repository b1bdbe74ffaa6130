import type { TimeRange } from './range.ts'

/** Prometheus refuses a range query of more points than this per series. */
export const maxPoints = 11_000

const niceSteps = [
  1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800,
  604_800,
]

/**
 * Seconds between samples: never finer than two pixels, never past 11,000 points, and a number people know.
 * @param width of the chart in CSS pixels
 */
export function chooseStep(range: TimeRange, width: number): number {
  const length = range.to - range.from
  const points = Math.min(maxPoints - 1, Math.max(1, Math.floor(width / 2))) // aligning may add one
  const least = length / points
  return niceSteps.find(step => step >= least) ?? Math.ceil(least / 604_800) * 604_800
}

/** The range moved back to whole steps, so that two viewers a second apart ask the same question. */
export function alignToStep(range: TimeRange, step: number): TimeRange {
  return { from: Math.floor(range.from / step) * step, to: Math.floor(range.to / step) * step }
}
