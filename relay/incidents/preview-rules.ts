import type { RulePreviewed } from '#shared/relay-api/rules.ts'
import type { Deps } from '../deps.ts'
import { latestAlertFacts } from '../store/alert-facts.ts'
import { readSettings, type ProjectRow } from '../store/projects.ts'
import { listRules } from '../store/rules.ts'
import { compileRules, decideBy, type RuleDraft } from './decide.ts'

const mostAlerts = 100

/**
 * What rules would have made of the last 100 alerts, newest first. Nothing is changed.
 * @param given.rules the stored ones when missing
 * @throws Failure `bad-shape` naming `rules.0.matchers.0.value`
 */
export async function previewRules(
  deps: Pick<Deps, 'database'>,
  { project, rules }: { project: ProjectRow; rules?: readonly RuleDraft[] },
): Promise<RulePreviewed[]> {
  const { read } = deps.database
  const decide = decideBy(compileRules(rules ?? (await listRules(read, project.id))), readSettings(project))
  const alerts = await latestAlertFacts(read, project.id, mostAlerts)
  return alerts.map(facts => {
    const { action, rule } = decide(facts)
    return { iid: facts.iid, title: facts.title, action, rule }
  })
}
