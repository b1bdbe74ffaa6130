import { parseHttpUrl } from '#shared/kit/urls.ts'
import type { AlertRuleTerms } from '#shared/model/alert-rule.ts'
import type { Comparison, Operator } from '#shared/model/comparison.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Severity } from '#shared/model/severity.ts'

/** A rule as somebody types it. */
export type Draft = {
  name: string
  operator: Operator
  threshold: string
  forSeconds: number
  severity: Severity
  runbook: string
}

/** Seconds for which it must hold. */
export const lengths = [0, 60, 300, 600, 900, 1800, 3600, 21_600] as const

const longestName = 200

/** A rule to begin with: the chart's own comparison, its first threshold, or a line just above what it shows. */
export function firstDraft(panel: Panel, comparison: Comparison | undefined, title: string): Draft {
  const threshold = comparison?.threshold ?? panel.thresholds[0]?.value ?? aboveAll(panel)
  return {
    name: title.slice(0, longestName),
    operator: comparison?.operator ?? '>',
    threshold: String(threshold),
    forSeconds: 300,
    severity: 'critical',
    runbook: '',
  }
}

/** What is typed as a number; a decimal comma counts, too. Null for anything else. */
export function readThreshold(text: string): number | null {
  const typed = text.trim().replace(',', '.')
  const value = typed === '' ? NaN : Number(typed)
  return Number.isFinite(value) ? value : null
}

export type DraftField = 'name' | 'threshold' | 'runbook'

/** The rule, or the first field that is none yet. */
export function readDraft(draft: Draft): { ok: true; terms: AlertRuleTerms } | { ok: false; field: DraftField } {
  const { operator, forSeconds, severity } = draft
  const threshold = readThreshold(draft.threshold)
  const name = draft.name.trim()
  const runbook = draft.runbook.trim()
  if (threshold === null) return { ok: false, field: 'threshold' }
  if (name === '') return { ok: false, field: 'name' }
  if (runbook !== '' && !parseHttpUrl(runbook)) return { ok: false, field: 'runbook' }
  const terms = { name, operator, threshold, forSeconds, severity, runbook: runbook || null, active: true }
  return { ok: true, terms }
}

/** A value to as many digits as one pixel of a chart is worth. */
export function roundTo(value: number, pixel: number): number {
  if (!(pixel > 0) || !Number.isFinite(value)) return value
  const unit = 10 ** Math.floor(Math.log10(pixel))
  return Number((Math.round(value / unit) * unit).toPrecision(12))
}

function aboveAll({ series }: Panel): number {
  const highest = series.reduce(
    (top, { values }) => values.reduce<number>((one, value) => Math.max(one, value ?? one), top),
    -Infinity,
  )
  return Number.isFinite(highest) ? Number((highest * (highest < 0 ? 0.9 : 1.1)).toPrecision(2)) : 1
}
