import type { ProjectSettings } from '#shared/model/project.ts'
import type { Rule } from '#shared/model/rule.ts'
import type { Severity } from '#shared/model/severity.ts'
import { compileMatchers, type AlertFacts, type Fits } from './matchers.ts'

/** What happens to an alert, and how its incident looks if there is one. */
export type Decision = {
  action: Rule['action']
  /** Which rule said so, by its place in the list; null when the project's settings did. */
  rule: { position: number; name: string } | null
  template: string | null
  severity: Severity
  labels: string[]
  assignees: string[]
}

export type Decide = (facts: AlertFacts) => Decision

/** A rule without what only a stored one has. */
export type RuleDraft = Omit<Rule, 'id'>

/** A rule, and the test of its matchers. */
export type CompiledRule = { rule: RuleDraft; fits: Fits }

/**
 * Compiles rules for {@link decideBy}.
 * @param path where the list stands, for the error
 * @throws Failure `bad-shape` naming `rules.0.matchers.0.value`
 */
export function compileRules(rules: readonly RuleDraft[], path = 'rules'): CompiledRule[] {
  return rules.map((rule, index) => ({ rule, fits: compileMatchers(rule.matchers, `${path}.${index}.matchers`) }))
}

/** The first rule that fits decides; without one, the settings. A rule's labels come on top of the settings'. */
export function decideBy(rules: readonly CompiledRule[], settings: ProjectSettings): Decide {
  return facts => {
    const position = rules.findIndex(({ fits }) => fits(facts))
    const rule = rules[position]?.rule
    return {
      action: rule?.action ?? (settings.createIncident ? 'open' : 'keep'),
      rule: rule ? { position, name: rule.name } : null,
      template: rule?.template ?? settings.template,
      severity: rule?.severity ?? facts.severity,
      labels: [...new Set([...settings.labels, ...(rule?.labels ?? [])])],
      assignees: [...new Set(rule?.assignees)],
    }
  }
}
