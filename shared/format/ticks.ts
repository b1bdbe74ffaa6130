import type { Scale } from './scales.ts'
import { countingOf, formatValue, scaleFor, withScale } from './units.ts'
import { wordsFor } from './value-words.ts'

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
  if (counts === 'bool') return Math.max(1, Math.ceil(least))
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
 * @param decimals as the dashboard chose them; more where two ticks would read the same
 */
export function formatTicks(values: readonly number[], unit?: string, decimals?: number, zone?: string): string[] {
  if (wordsFor(unit)) return tickWords(values, unit, decimals, zone)
  const largest = Math.max(0, ...values.map(Math.abs))
  if (decimals !== undefined) return formatIn(values, scaleFor(largest, unit), decimals).texts
  const inScale = formatIn(values, scaleFor(largest, unit))
  if (inScale.decimals > 5) return tinySteps(values, unit)
  if (inScale.decimals === 0 || countingOf(unit).counts !== 'time') return inScale.texts
  // 45 min reads better than 0.75 h
  const inSteps = formatIn(values, scaleFor(smallestGap(values), unit))
  return inSteps.decimals < inScale.decimals ? inSteps.texts : inScale.texts
}

/** Yes and no, dates and durations in words: of neighbours that read the same, only the first is written. */
function tickWords(values: readonly number[], unit: string | undefined, decimals = 0, zone?: string): string[] {
  for (let more = decimals; more <= decimals + 4; more++) {
    const texts = values.map(value => formatValue(value, unit, more, zone))
    if (allDiffer(texts)) return texts
  }
  const texts = values.map(value => formatValue(value, unit, decimals, zone))
  return texts.map((text, index) => (text === texts[index - 1] ? '' : text))
}

/** @param chosen fewest decimals that are enough as long as every tick reads differently */
function formatIn(values: readonly number[], scale: Scale, chosen?: number): { decimals: number; texts: string[] } {
  const scaled = values.map(value => value / scale.divide)
  const write = (decimals: number) => scaled.map(value => withScale(value.toFixed(decimals), scale))
  const decimals = chosen !== undefined && allDiffer(write(chosen)) ? chosen : decimalsFor(scaled, chosen)
  return { decimals, texts: write(decimals) }
}

function allDiffer(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length
}

/** Steps far below the scale: whole numbers read better than a long tail, and exponents better than many zeros. */
function tinySteps(values: readonly number[], unit: string | undefined): string[] {
  const scale = scaleFor(0, unit)
  const scaled = values.map(value => value / scale.divide)
  const decimals = decimalsFor(scaled)
  if (decimals <= 6) return scaled.map(value => withScale(value.toFixed(decimals), scale))
  for (let digits = 0; digits < 15; digits++) {
    const texts = scaled.map(value => (value === 0 ? '0' : value.toExponential(digits)))
    if (new Set(texts).size === new Set(values).size) return texts.map(text => withScale(text, scale))
  }
  return scaled.map(value => withScale(String(value), scale))
}

function decimalsFor(values: readonly number[], least = 0): number {
  const tolerance = (smallestGap(values) || 1) / 50
  for (let decimals = least; decimals < 15; decimals++) {
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
