import { conditionText, measured } from '#shared/alerting/words.ts'
import type { AlertRule, AlertRuleState } from '#shared/model/alert-rule.ts'
import type { Operator } from '#shared/model/comparison.ts'

export const stateNames: Record<AlertRuleState, string> = {
  waiting: 'not looked at yet',
  ok: 'all is well',
  pending: 'beyond it, not for long enough',
  firing: 'firing',
  'no-data': 'no data',
  paused: 'paused',
}

export const operatorNames: Record<Operator, string> = {
  '>': 'above',
  '>=': 'at least',
  '<': 'below',
  '<=': 'at most',
  '==': 'exactly',
  '!=': 'anything but',
}

/** `> 0.05 for 5m, last 0.31`. */
export function ruleWords(rule: AlertRule): string {
  const last = rule.lastValue === null ? '' : `, last ${measured(rule.lastValue)}`
  return conditionText(rule) + last
}
