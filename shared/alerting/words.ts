import { formatValue } from '../format/units.ts'
import type { Comparison } from '../model/comparison.ts'
import { formatDuration } from '../time/durations.ts'

const signs: Record<Comparison['operator'], string> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤', '==': '=', '!=': '≠' }

/** A measured value in words; what was infinite is kept as the largest number. */
export function measured(value: number, unit?: string): string {
  return formatValue(Math.abs(value) === Number.MAX_VALUE ? Math.sign(value) * Infinity : value, unit)
}

/** `> 0.05`, the threshold to the last digit. */
export function comparisonText({ operator, threshold }: Comparison): string {
  return `${signs[operator]} ${threshold}`
}

/** `> 0.05 for 5m`; without the time where there is none. */
export function conditionText({ forSeconds, ...comparison }: Comparison & { forSeconds: number }): string {
  return comparisonText(comparison) + (forSeconds > 0 ? ` for ${formatDuration(forSeconds)}` : '')
}
