import type { AlertRule } from '#shared/model/alert-rule.ts'
import { AlertRuleChange } from '#shared/relay-api/alert-rules.ts'
import type { Words } from './words.en.ts'
import { parseDuration } from '#shared/time/durations.ts'

/** A rule's form, as it was typed. */
export type RuleDraft = Record<'name' | 'query' | 'operator' | 'threshold' | 'for' | 'severity' | 'runbook', string>

export function draftOf(rule: AlertRule, duration: string): RuleDraft {
  const { name, query, operator, threshold, severity, runbook } = rule
  return {
    name,
    query: query ?? '',
    operator,
    threshold: String(threshold),
    for: duration,
    severity,
    runbook: runbook ?? '',
  }
}

export function readDraft(body: Record<string, unknown>): RuleDraft {
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const [name, query, operator, threshold] = [text('name'), text('query'), text('operator'), text('threshold')]
  return { name, query, operator, threshold, for: text('for'), severity: text('severity'), runbook: text('runbook') }
}

/** What a form asks to be changed, or what is wrong with it. */
export function changeOf(
  draft: RuleDraft,
  hasQuery: boolean,
  words: Words['problem'],
): { change: AlertRuleChange } | { problem: string } {
  const { name, operator, severity, runbook, query } = draft
  const threshold = draft.threshold === '' ? NaN : Number(draft.threshold.replace(',', '.'))
  const forSeconds = parseDuration(draft.for)
  if (!Number.isFinite(threshold)) return { problem: words.noNumber }
  if (forSeconds === null) return { problem: words.noDuration }
  const typed = { name, operator, threshold, forSeconds, severity, runbook: runbook || null }
  const read = AlertRuleChange.safeParse(hasQuery ? { ...typed, query } : typed)
  if (read.success) return { change: read.data }
  const [issue] = read.error.issues
  const labels: Readonly<Record<string, string>> = words.fields
  const label = labels[String(issue?.path[0] ?? '')] ?? words.form
  return { problem: `${label}: ${issue?.message ?? words.unusable}.` }
}
