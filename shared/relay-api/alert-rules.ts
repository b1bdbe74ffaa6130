import * as z from 'zod'
import { AlertRuleTerms } from '../model/alert-rule.ts'

const { operator, threshold, forSeconds, runbook, active, severity } = AlertRuleTerms.shape

/** Which chart: a link, or an expression for a connection. */
const chart = {
  /** A dashboard link that a connection of the relay answers. */
  url: z.string().max(16_384).optional(),
  /** Which panel of a link with several, from 0. */
  part: z.number().int().min(0).default(0),
  /** Which panel of a whole dashboard, as its Panel lists them in `choices`. */
  choice: z.string().max(256).optional(),
  /** In the place of a link: the id of a Prometheus connection, and what it is asked. */
  connection: z.string().max(100).optional(),
  query: z.string().trim().min(1).max(7000).optional(),
}

/** POST /projects/:p/alert-rules. A comparison in the chart's own expression is dropped: the rule has its own. */
export const AlertRuleCreate = z
  .object({
    ...AlertRuleTerms.shape,
    ...chart,
    forSeconds: forSeconds.default(300),
    severity: severity.default('critical'),
    runbook: runbook.default(null),
    active: active.default(true),
  })
  .meta({ id: 'AlertRuleCreate' })
export type AlertRuleCreate = z.output<typeof AlertRuleCreate>

/** PATCH: what is missing stays. `active: false` pauses: alerts of the rule that are out end. */
export const AlertRuleChange = AlertRuleTerms.extend({ query: chart.query }).partial().meta({ id: 'AlertRuleChange' })
export type AlertRuleChange = z.output<typeof AlertRuleChange>

/** POST …/preview: when a rule would have fired. Ends as a link writes them; the link's own range without any. */
export const AlertRulePreview = z
  .object({
    ...chart,
    operator,
    threshold,
    forSeconds: forSeconds.default(300),
    from: z.string().max(64).optional(),
    to: z.string().max(64).optional(),
    width: z.number().int().min(50).max(8000).default(800),
    zone: z.string().max(64).optional(),
  })
  .meta({ id: 'AlertRulePreview' })
export type AlertRulePreview = z.output<typeof AlertRulePreview>

/** Times are UNIX seconds, as a Panel's. */
export const AlertRulePreviewed = z
  .object({
    window: z.object({ from: z.number(), to: z.number(), step: z.number() }),
    /** How often it would have fired, all series together. */
    count: z.number().int(),
    /** In order; those after the 500th are only counted. */
    spans: z.array(
      z.object({
        series: z.string(),
        from: z.number(),
        /** Null: still firing at the end. */
        until: z.number().nullable(),
        /** The value furthest beyond the threshold. */
        worst: z.number(),
      }),
    ),
    /** All of it in words. */
    sentence: z.string(),
  })
  .meta({ id: 'AlertRulePreviewed' })
export type AlertRulePreviewed = z.infer<typeof AlertRulePreviewed>

/** GET: `url` and `part` leave only the rules of that chart, whatever its range. */
export const AlertRuleQuery = z.object({
  url: z.string().max(16_384).optional(),
  part: z.coerce.number().int().min(0).default(0),
  choice: z.string().max(256).optional(),
})

/** The rule as Prometheus would have it. */
export const PrometheusRule = z.object({ yaml: z.string() }).meta({ id: 'PrometheusRule' })
