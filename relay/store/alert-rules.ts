import { and, asc, count, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { AlertRule, AlertRuleState } from '#shared/model/alert-rule.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { alertRules } from '../db/tables/alert-rules.ts'
import { projects } from '../db/tables/projects.ts'
import { iso, isoOrNull } from './iso.ts'
import type { ProjectRow } from './projects.ts'

export type AlertRuleRow = typeof alertRules.$inferSelect
export type NewAlertRule = typeof alertRules.$inferInsert

/** Each is a question every half minute. */
const mostRules = 200

/** Oldest first. */
export async function listAlertRules(reader: Reader, projectId: number): Promise<AlertRuleRow[]> {
  return reader
    .select()
    .from(alertRules)
    .where(eq(alertRules.projectId, projectId))
    .orderBy(asc(alertRules.createdAt), asc(alertRules.id))
}

export async function findAlertRule(reader: Reader, projectId: number, id: string): Promise<AlertRuleRow | undefined> {
  const [row] = await reader.select().from(alertRules).where(isRule(projectId, id))
  return row
}

/** @throws Failure `conflict` when there are too many */
export async function createAlertRule(tx: Writer, values: NewAlertRule): Promise<AlertRuleRow> {
  const [found] = await tx.select({ count: count() }).from(alertRules).where(eq(alertRules.projectId, values.projectId))
  if ((found?.count ?? 0) >= mostRules) {
    throw new Failure('conflict', `A project can have ${mostRules} alert rules at most.`)
  }
  const [row] = await tx.insert(alertRules).values(values).returning()
  if (!row) throw new Error('the insert returned no row')
  return row
}

/** Changes a rule and takes it from whoever evaluates it just now: what they find is of the rule as it was. */
export async function changeAlertRule(
  tx: Writer,
  projectId: number,
  id: string,
  change: Partial<NewAlertRule>,
): Promise<AlertRuleRow | undefined> {
  const [row] = await tx
    .update(alertRules)
    .set({ ...change, leaseId: null, leasedUntil: null })
    .where(isRule(projectId, id))
    .returning()
  return row
}

export async function deleteAlertRule(tx: Writer, projectId: number, id: string): Promise<void> {
  await tx.delete(alertRules).where(isRule(projectId, id))
}

/** Whether any rule waits to be evaluated. */
export async function hasDueRule(reader: Reader, now: number): Promise<boolean> {
  const [row] = await reader.select({ id: alertRules.id }).from(alertRules).where(isDue(now)).limit(1)
  return row !== undefined
}

/** Takes what is due for the caller alone, longest waiting first. @param lease.until UNIX milliseconds, as `now` */
export async function claimDueRules(
  tx: Writer,
  now: number,
  lease: { id: string; until: number },
  most: number,
): Promise<{ rule: AlertRuleRow; project: ProjectRow }[]> {
  const due = await tx
    .select({ id: alertRules.id })
    .from(alertRules)
    .where(isDue(now))
    .orderBy(asc(alertRules.dueAt))
    .limit(most)
  const ids = due.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.update(alertRules).set({ leaseId: lease.id, leasedUntil: lease.until }).where(inArray(alertRules.id, ids))
  return tx
    .select({ rule: alertRules, project: projects })
    .from(alertRules)
    .innerJoin(projects, eq(projects.id, alertRules.projectId))
    .where(inArray(alertRules.id, ids))
    .orderBy(asc(alertRules.dueAt))
}

/** Writes what an evaluation found, and gives the rule back. False when it is the caller's no more: then nothing is written. */
export async function settleRule(
  tx: Writer,
  { id, leaseId }: Pick<AlertRuleRow, 'id' | 'leaseId'>,
  found: Partial<NewAlertRule> & { dueAt: number },
): Promise<boolean> {
  if (leaseId === null) return false
  const settled = await tx
    .update(alertRules)
    .set({ ...found, leaseId: null, leasedUntil: null })
    .where(and(eq(alertRules.id, id), eq(alertRules.leaseId, leaseId)))
    .returning({ id: alertRules.id })
  return settled.length > 0
}

export function toAlertRule(row: AlertRuleRow): AlertRule {
  const { id, name, url, part, choice, query, operator, threshold, forSeconds, severity, runbook, active } = row
  const said = { id, name, url, part, choice, query, operator, threshold, forSeconds, severity, runbook, active }
  return {
    ...said,
    state: stateOf(row),
    lastValue: row.lastValue,
    lastEvaluatedAt: isoOrNull(row.evaluatedAt),
    lastError: row.lastError,
    noDataSince: isoOrNull(row.noDataSince),
    series: row.watched.map(series => ({
      name: series.name,
      labels: series.labels,
      phase: series.phase,
      since: iso(series.since),
      value: series.value,
    })),
    createdAt: iso(row.createdAt),
  }
}

/** An alert that is out comes before everything: without data it is still out. */
function stateOf({ active, watched, evaluatedAt, noDataSince }: AlertRuleRow): AlertRuleState {
  if (!active) return 'paused'
  if (watched.some(({ phase }) => phase === 'firing')) return 'firing'
  if (evaluatedAt === null) return 'waiting'
  if (noDataSince !== null) return 'no-data'
  return watched.length > 0 ? 'pending' : 'ok'
}

function isRule(projectId: number, id: string) {
  return and(eq(alertRules.projectId, projectId), eq(alertRules.id, id))
}

/** Active, due, and nobody's: or its holder's time is over. */
function isDue(now: number) {
  return and(
    sql`${alertRules.active} = 1`, // written out, so that SQLite sees that the partial index fits
    lte(alertRules.dueAt, now),
    or(isNull(alertRules.leasedUntil), lte(alertRules.leasedUntil, now)),
  )
}
