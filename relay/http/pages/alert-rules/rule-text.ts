import { comparisonText, measured } from '#shared/alerting/words.ts'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { formatDuration } from '#shared/time/durations.ts'
import { rulePageWords } from './words.ts'

/** `> 0.05 for 5m, last 0.31`. */
export function ruleText(rule: AlertRule): string {
  const words = rulePageWords()
  const { forSeconds, lastValue } = rule
  const comparison = comparisonText(rule)
  const condition = forSeconds > 0 ? words.condition(comparison, formatDuration(forSeconds)) : comparison
  return lastValue === null ? condition : `${condition}, ${words.last(measured(lastValue))}`
}
