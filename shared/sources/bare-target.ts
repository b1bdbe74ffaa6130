import type { Target } from '../links/target.ts'
import { findComparison, type FoundComparison } from '../promql/comparison.ts'

/** The comparison that decides a chart's expression, as an alert's has one: `rate(errors[5m]) > 0.05`. */
export function comparisonOf(target: Target): FoundComparison | null {
  return target.source === 'prometheus' ? findComparison(target.expr) : null
}

/** The same chart without its comparison, so that the values show that are not beyond it. */
export function bareTarget(target: Target): Target {
  const found = comparisonOf(target)
  return found && target.source === 'prometheus' ? { ...target, expr: found.compared } : target
}
