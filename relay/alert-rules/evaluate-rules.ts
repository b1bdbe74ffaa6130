import { setTimeout as delay } from 'node:timers/promises'
import { advance } from '#shared/alerting/advance.ts'
import { toFailure } from '#shared/kit/failure.ts'
import type { SampledSeries } from '#shared/model/watched-series.ts'
import { takeInNow } from '../incidents/take-in.ts'
import type { SourceDeps } from '../sources/source-deps.ts'
import { claimDueRules, hasDueRule, settleRule, type AlertRuleRow } from '../store/alert-rules.ts'
import type { ProjectRow } from '../store/projects.ts'
import { askRule } from './ask-rule.ts'
import { toIncoming } from './to-incoming.ts'

export const intervalMs = 30_000
/** Longer than an answer may take: nobody else evaluates what is under way. */
const leaseMs = 60_000
const mostAtOnce = 10
/** Looks this often for what has become due. */
const pollMs = 2000

type Claimed = { rule: AlertRuleRow; project: ProjectRow }

/** Evaluates rules as they become due, until the relay stops. Several relays may do this on one database. Never rejects. */
export async function keepEvaluatingRules(deps: SourceDeps): Promise<void> {
  const busy = new Set<Promise<void>>()
  while (!deps.signal.aborted) {
    try {
      for (const claimed of await claim(deps, mostAtOnce - busy.size)) {
        const work: Promise<void> = evaluate(deps, claimed).finally(() => busy.delete(work))
        busy.add(work)
      }
    } catch (err) {
      if (!deps.signal.aborted) deps.log.error({ err }, 'the alert rules could not be read')
    }
    await delay(pollMs, undefined, { signal: deps.signal, ref: false }).catch(() => undefined) // ended by the signal
  }
  await Promise.all(busy)
}

/** Evaluates everything that is due by now, once: for tests, whose clock stands still. */
export async function evaluateDueRules(deps: SourceDeps): Promise<void> {
  while (!deps.signal.aborted) {
    const claimed = await claim(deps, mostAtOnce)
    if (claimed.length === 0) return
    await Promise.all(claimed.map(one => evaluate(deps, one)))
  }
}

async function claim(deps: SourceDeps, most: number): Promise<Claimed[]> {
  const now = deps.now()
  // Looked up outside first: a relay with nothing to do does not write.
  if (most <= 0 || !(await hasDueRule(deps.database.read, now))) return []
  const lease = { id: deps.newId(), until: now + leaseMs }
  return deps.database.write(tx => claimDueRules(tx, now, lease, most))
}

/** Never rejects: what could not be settled is evaluated again when the lease is over. */
async function evaluate(deps: SourceDeps, claimed: Claimed): Promise<void> {
  const { rule } = claimed
  try {
    const answer = await ask(deps, rule)
    if ('sampled' in answer) await settle(deps, claimed, answer.sampled)
    else await deps.database.write(tx => settleRule(tx, rule, answer))
  } catch (err) {
    deps.log.error({ err, rule: rule.id }, 'an alert rule could not be settled: it will be evaluated again')
  }
}

/** A question without an answer changes nothing but `lastError`: it is no recovery, and no firing either. */
async function ask(
  deps: SourceDeps,
  rule: AlertRuleRow,
): Promise<{ sampled: SampledSeries[] } | { lastError?: string; dueAt: number }> {
  try {
    return { sampled: await askRule(deps, rule) }
  } catch (thrown) {
    if (deps.signal.aborted) return { dueAt: rule.dueAt } // stopped, not refused: given back at once
    return { lastError: toFailure(thrown).message, dueAt: nextDue(rule, deps.now()) }
  }
}

/** The rule's state and its alerts in one transaction: neither is there without the other. */
async function settle(deps: SourceDeps, { rule, project }: Claimed, sampled: readonly SampledSeries[]): Promise<void> {
  const now = deps.now()
  const terms = { operator: rule.operator, threshold: rule.threshold, forMs: rule.forSeconds * 1000 }
  const { memory, fire, resolve } = advance(terms, rule, sampled, { now, intervalMs })
  const incoming = [
    ...resolve.map(series => toIncoming(rule, series, now)),
    ...fire.map(series => toIncoming(rule, series, null)),
  ]
  await deps.database.write(async tx => {
    const mine = await settleRule(tx, rule, { ...memory, lastError: null, dueAt: nextDue(rule, now) })
    if (mine && incoming.length > 0) await takeInNow(tx, deps, { project, inlet: null, incoming }, now)
  })
}

/** On the rule's own beat. What was missed is not made up for. */
function nextDue({ dueAt }: AlertRuleRow, now: number): number {
  return dueAt + (Math.floor((now - dueAt) / intervalMs) + 1) * intervalMs
}
