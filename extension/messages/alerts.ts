import * as z from 'zod'
import { AlertRule, AlertRuleTerms } from '#shared/model/alert-rule.ts'
import { AlertRulePreview } from '#shared/relay-api/alert-rules.ts'
import { RelayAddress } from './relay-address.ts'

// What a panel and its background tell each other about the relay's alert rules.

const chart = { ticket: z.string().min(1).max(100), choice: z.string().max(256).optional() }
const project = z.string().min(1).max(63)

/** Without a project it is the relay's first one. */
export const AlertsAsked = z.object({ ...chart, project: project.optional() })
export type AlertsAsked = z.infer<typeof AlertsAsked>

/** What watches a panel, and what a new rule would be held against. */
export const AlertsOfPanel = z.object({
  /** The address of the relay that asks the panel's connection, and so watches it. */
  relay: z.string(),
  projects: z.array(z.object({ slug: z.string(), name: z.string() })),
  project: z.string(),
  /** Whether this browser's token may add a rule. */
  mayCreate: z.boolean(),
  rules: z.array(AlertRule),
  /** PromQL without a comparison of its own; null where a chart is no expression. */
  query: z.string().nullable(),
})
export type AlertsOfPanel = z.infer<typeof AlertsOfPanel>

export const AlertPreviewAsked = AlertRulePreview.pick({
  operator: true,
  threshold: true,
  forSeconds: true,
  from: true,
  to: true,
  width: true,
  zone: true,
}).extend({ ...chart, project })
export type AlertPreviewAsked = z.infer<typeof AlertPreviewAsked>

export const AlertCreateAsked = z.object({ ...chart, project, rule: AlertRuleTerms })
export type AlertCreateAsked = z.infer<typeof AlertCreateAsked>

export const AlertsPageAsked = z.object({ relay: RelayAddress, project })
