import * as z from 'zod'
import { Matchers } from './matcher.ts'
import { Severity } from './severity.ts'

/** What happens to an alert: an incident, the alert list only, or nothing at all. */
export const ruleActions = ['open', 'keep', 'drop'] as const

/** One rule of a project. The first that matches an alert decides; without one, the project's settings do. */
export const Rule = z
  .object({
    id: z.string(),
    name: z.string().min(1).max(255),
    matchers: Matchers,
    action: z.enum(ruleActions),
    /** For incidents that it opens; null leaves what the settings and the alert say. */
    template: z.string().nullable(),
    severity: Severity.nullable(),
    labels: z.array(z.string().min(1).max(255)).max(100),
    assignees: z.array(z.string().min(1).max(255)).max(100),
  })
  .meta({ id: 'Rule' })
export type Rule = z.infer<typeof Rule>
