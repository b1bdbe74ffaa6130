import * as z from 'zod'
import { Operator } from './comparison.ts'
import { Labels } from './labels.ts'
import { Severity } from './severity.ts'

const time = z.iso.datetime()

/**
 * Where a rule stands: not looked at yet, all is well, over the threshold but not for long enough, an alert is out,
 * the query answers with nothing, or it is not looked at.
 */
export const alertRuleStates = ['waiting', 'ok', 'pending', 'firing', 'no-data', 'paused'] as const
export const AlertRuleState = z.enum(alertRuleStates).meta({ id: 'AlertRuleState' })
export type AlertRuleState = (typeof alertRuleStates)[number]

/** What people decide about a rule. */
export const AlertRuleTerms = z.object({
  name: z.string().trim().min(1).max(200),
  operator: Operator,
  threshold: z.number(),
  /** For so many seconds it must hold before anybody is told. */
  forSeconds: z.number().int().min(0).max(604_800),
  severity: Severity,
  runbook: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
  active: z.boolean(),
})
export type AlertRuleTerms = z.infer<typeof AlertRuleTerms>

/** An alert that the relay raises itself: a chart, held against a threshold every half minute. */
export const AlertRule = AlertRuleTerms.extend({
  id: z.string(),
  /** The chart's link. */
  url: z.string(),
  /** Which panel of a link with several, from 0. */
  part: z.number().int(),
  /** Which panel of a whole dashboard. */
  choice: z.string().nullable(),
  /** The expression that is asked, where the chart has one of its own: without the chart's own comparison. */
  query: z.string().nullable(),
  state: AlertRuleState,
  /** Of the series that is nearest to firing, or furthest beyond; null when nothing was measured. */
  lastValue: z.number().nullable(),
  /** When the query last had an answer. */
  lastEvaluatedAt: time.nullable(),
  /** Why the last try had none; null when it had one. */
  lastError: z.string().nullable(),
  /** Since when the query answers with nothing. */
  noDataSince: time.nullable(),
  /** Those beyond the threshold. */
  series: z.array(
    z.object({
      name: z.string(),
      labels: Labels,
      phase: z.enum(['pending', 'firing']),
      /** Since when it is beyond the threshold. */
      since: time,
      value: z.number(),
    }),
  ),
  createdAt: time,
}).meta({ id: 'AlertRule' })
export type AlertRule = z.infer<typeof AlertRule>
