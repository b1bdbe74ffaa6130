import * as z from 'zod'
import { Rule, ruleActions } from '../model/rule.ts'

const { template, severity, labels, assignees, matchers } = Rule.shape

/** POST /projects/:p/rules: added after the others. Without matchers it fits every alert. */
export const RuleCreate = Rule.omit({ id: true })
  .extend({
    matchers: matchers.default([]),
    template: template.default(null),
    severity: severity.default(null),
    labels: labels.default([]),
    assignees: assignees.default([]),
  })
  .meta({ id: 'RuleCreate' })

/** PATCH: what is missing stays. `position` is the place in the list, from 0; past the end is the end. */
export const RuleChange = Rule.omit({ id: true })
  .extend({ position: z.number().int().min(0) })
  .partial()
  .meta({ id: 'RuleChange' })

/** POST …/preview: the rules to try; the stored ones when missing. */
export const RulePreview = z.object({ rules: z.array(RuleCreate).max(200).optional() }).meta({ id: 'RulePreview' })

/** What would have become of a past alert. */
export const RulePreviewed = z
  .object({
    iid: z.number().int(),
    title: z.string(),
    action: z.enum(ruleActions),
    /** The rule that decides, by its place in the list from 0; null when none fits and the settings decide. */
    rule: z.object({ position: z.number().int(), name: z.string() }).nullable(),
  })
  .meta({ id: 'RulePreviewed' })
export type RulePreviewed = z.infer<typeof RulePreviewed>
