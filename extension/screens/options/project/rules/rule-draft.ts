import type { Matcher } from '#shared/model/matcher.ts'
import type { Rule } from '#shared/model/rule.ts'
import { namesIn } from '../incidents/grouping.ts'

/** A rule as it stands in its form. */
export type RuleDraft = Omit<Rule, 'id' | 'labels' | 'assignees'> & { labels: string; assignees: string }

export const plainFields = ['severity', 'environment', 'service', 'title', 'intake'] as const
export type MatcherField = (typeof plainFields)[number] | 'label'

const labelPrefix = 'label:'

export function newRuleDraft(): RuleDraft {
  const matchers: Matcher[] = [{ field: 'severity', op: '=', value: 'critical' }]
  return { name: '', matchers, action: 'open', template: null, severity: null, labels: '', assignees: '' }
}

export function ruleDraftOf({ name, matchers, action, template, severity, labels, assignees }: Rule): RuleDraft {
  return { name, matchers, action, template, severity, labels: labels.join(', '), assignees: assignees.join(', ') }
}

/** What is sent to have it so. */
export function ruleBody({ labels, assignees, name, ...draft }: RuleDraft): Omit<Rule, 'id'> {
  return { ...draft, name: name.trim(), labels: namesIn(labels), assignees: namesIn(assignees) }
}

/** A matcher's field as a choice and, for labels, a name. */
export function splitField(field: string): { kind: MatcherField; label: string } {
  if (field.startsWith(labelPrefix)) return { kind: 'label', label: field.slice(labelPrefix.length) }
  return { kind: plainFields.find(plain => plain === field) ?? 'title', label: '' }
}

export function joinField(kind: MatcherField, label: string): string {
  return kind === 'label' ? labelPrefix + label.trim() : kind
}

/** As people write it in an Alertmanager: `service=~"shop.*"`. */
export function matcherText({ field, op, value }: Matcher): string {
  const { kind, label } = splitField(field)
  return `${kind === 'label' ? label : kind}${op}${JSON.stringify(value)}`
}
