import { countingOf, scaleFor, withSuffix, type Scale } from './units.ts'

const minuteSteps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400]

/**
 * Round values between two ends, both included, about as many as asked for.
 * Round is what reads round in the unit: thousands, 1024s, or minutes and hours.
 */
export function niceTicks(min: number, max: number, count: number, unit?: string): number[] {
  if (!Number.isFinite(min) || !Number.isFinite(max) || max < min) return []
  if (max === min) return [min]
  const step = niceStep((max - min) / Math.max(1, count), unit)
  const first = Math.ceil(min / step - 1e-9)
  const last = Math.floor(max / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step))
}

/** The round step at or above the least one. */
function niceStep(least: number, unit?: string): number {
  const { counts, factor } = countingOf(unit)
  const wanted = least * factor
  if (counts === 'time' && wanted > 30) {
    return (minuteSteps.find(step => step >= wanted) ?? decimalStep(wanted / 86_400) * 86_400) / factor
  }
  if (counts === 'binary' && wanted > 1) return 2 ** Math.ceil(Math.log2(wanted)) / factor
  return decimalStep(wanted) / factor
}

/**
 * The words of an axis: one scale for all, and as few decimals as tell every tick from the next
 * and none of them a lie (2.5 never reads "3").
 */
export function formatTicks(values: readonly number[], unit?: string): string[] {
  const largest = Math.max(0, ...values.map(Math.abs))
  const inScale = formatIn(values, scaleFor(largest, unit))
  if (inScale.decimals > 5) return tinySteps(values, unit)
  if (inScale.decimals === 0 || countingOf(unit).counts !== 'time') return inScale.texts
  // 45 min reads better than 0.75 h
  const inSteps = formatIn(values, scaleFor(smallestGap(values), unit))
  return inSteps.decimals < inScale.decimals ? inSteps.texts : inScale.texts
}

function formatIn(values: readonly number[], scale: Scale): { decimals: number; texts: string[] } {
  const scaled = values.map(value => value / scale.divide)
  const decimals = decimalsFor(scaled)
  return { decimals, texts: scaled.map(value => withSuffix(value.toFixed(decimals), scale.suffix)) }
}

/** Steps far below the scale: whole numbers read better than a long tail, and exponents better than many zeros. */
function tinySteps(values: readonly number[], unit: string | undefined): string[] {
  const suffix = scaleFor(0, unit).suffix
  const decimals = decimalsFor(values)
  if (decimals <= 6) return values.map(value => withSuffix(value.toFixed(decimals), suffix))
  for (let digits = 0; digits < 15; digits++) {
    const texts = values.map(value => (value === 0 ? '0' : value.toExponential(digits)))
    if (new Set(texts).size === new Set(values).size) return texts.map(text => withSuffix(text, suffix))
  }
  return values.map(value => withSuffix(String(value), suffix))
}

function decimalsFor(values: readonly number[]): number {
  const tolerance = (smallestGap(values) || 1) / 50
  for (let decimals = 0; decimals < 15; decimals++) {
    if (values.every(value => Math.abs(Number(value.toFixed(decimals)) - value) <= tolerance)) return decimals
  }
  return 15
}

/** Between neighbours; of a single value, its own size. */
function smallestGap(values: readonly number[]): number {
  const distinct = [...new Set(values)].sort((a, b) => a - b)
  const gaps = distinct.slice(1).map((value, index) => value - (distinct[index] ?? 0))
  return gaps.length > 0 ? Math.min(...gaps) : Math.abs(distinct[0] ?? 0)
}

function decimalStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find(factor => factor * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Without the tail that binary fractions leave: 0.30000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
