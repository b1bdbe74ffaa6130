import { takeInNow } from '../incidents/take-in.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { AlertRuleRow } from '../store/alert-rules.ts'
import type { ProjectRow } from '../store/projects.ts'
import { toIncoming } from './to-incoming.ts'

/**
 * Ends the alerts of a rule that nobody looks at any more: paused, deleted, or about another chart from now on. Part of the
 * caller's transaction.
 */
export async function endAlertsOf(
  tx: Writer,
  deps: Deps,
  { rule, project, now }: { rule: AlertRuleRow; project: ProjectRow; now: number },
): Promise<void> {
  const firing = rule.watched.filter(({ phase }) => phase === 'firing')
  if (firing.length === 0) return
  const incoming = firing.map(series => toIncoming(rule, series, now))
  await takeInNow(tx, deps, { project, inlet: null, incoming }, now)
}
