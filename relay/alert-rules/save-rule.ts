import { newMemory } from '#shared/alerting/advance.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { AlertRuleChange, AlertRuleCreate } from '#shared/relay-api/alert-rules.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import {
  changeAlertRule,
  createAlertRule,
  deleteAlertRule,
  findAlertRule,
  type AlertRuleRow,
} from '../store/alert-rules.ts'
import type { ProjectRow } from '../store/projects.ts'
import { endAlertsOf } from './end-rule.ts'
import { readChart, withQuery } from './rule-chart.ts'

/** Keeps a new rule; it is evaluated at once. @throws Failure as `readChart`, or `conflict` when there are too many */
export async function createRule(deps: SourceDeps, project: ProjectRow, given: AlertRuleCreate): Promise<AlertRuleRow> {
  const chart = await readChart(deps, given)
  const { name, operator, threshold, forSeconds, severity, runbook, active } = given
  const now = deps.now()
  const terms = { name, operator, threshold, forSeconds, severity, runbook, active }
  const values = { id: deps.newId(), projectId: project.id, ...chart, ...terms, createdAt: now, dueAt: now }
  return deps.database.write(tx => createAlertRule(tx, values))
}

/** Changes a rule. Paused, or asking something else, it forgets what it knew, and its alerts that are out end. @throws Failure `not-found` */
export async function changeRule(
  deps: SourceDeps,
  project: ProjectRow,
  id: string,
  { query, ...change }: AlertRuleChange,
): Promise<AlertRuleRow> {
  const now = deps.now()
  return deps.database.write(async tx => {
    const rule = await ruleOf(findAlertRule(tx, project.id, id), id)
    const chart = query === undefined || query === rule.query ? {} : withQuery(rule, query)
    const startsAnew = 'query' in chart || (change.active !== undefined && change.active !== rule.active)
    if (startsAnew) await endAlertsOf(tx, deps, { rule, project, now })
    const memory = startsAnew ? { ...newMemory, lastError: null } : {}
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    return ruleOf(changeAlertRule(tx, project.id, id, { ...given, ...chart, ...memory, dueAt: now }), id)
  })
}

/** Deletes a rule; its alerts that are out end. @throws Failure `not-found` */
export async function deleteRule(deps: SourceDeps, project: ProjectRow, id: string): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    const rule = await ruleOf(findAlertRule(tx, project.id, id), id)
    await endAlertsOf(tx, deps, { rule, project, now })
    await deleteAlertRule(tx, project.id, id)
  })
}

export async function ruleOf(found: Promise<AlertRuleRow | undefined>, id: string): Promise<AlertRuleRow> {
  const rule = await found
  if (!rule) throw new Failure('not-found', `There is no alert rule ${id}.`)
  return rule
}
