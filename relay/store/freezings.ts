import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm'
import type { AutomaticOccasion } from '#shared/model/frozen-chart.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { freezings } from '../db/tables/frozen.ts'
import { incidents } from '../db/tables/incidents.ts'
import { projects } from '../db/tables/projects.ts'
import type { IncidentRow } from './incidents.ts'
import type { ProjectRow } from './projects.ts'

export type FreezingRow = typeof freezings.$inferSelect
export type ClaimedFreezing = { freezing: FreezingRow; incident: IncidentRow; project: ProjectRow }

/**
 * Has the charts of an incident frozen for an occasion, as part of the change that is the occasion. Who is at it
 * already begins anew: there may be more charts by now. UNIX milliseconds.
 */
export async function planFreezing(
  tx: Writer,
  plan: { incidentId: number; occasion: AutomaticOccasion; since: number; dueAt: number },
): Promise<void> {
  const { since, dueAt } = plan
  const anew = { since, dueAt, attempts: 0, leaseId: null, leasedUntil: null }
  await tx
    .insert(freezings)
    .values(plan)
    .onConflictDoUpdate({ target: [freezings.incidentId, freezings.occasion], set: anew })
}

/** Whether anything waits to be frozen. */
export async function hasDueFreezing(reader: Reader, now: number): Promise<boolean> {
  const [row] = await reader.select({ id: freezings.id }).from(freezings).where(isDue(now)).limit(1)
  return row !== undefined
}

/** Takes what is due for the caller alone, longest waiting first. @param lease.until UNIX milliseconds, as `now` */
export async function claimFreezings(
  tx: Writer,
  now: number,
  lease: { id: string; until: number },
  most: number,
): Promise<ClaimedFreezing[]> {
  const due = await tx
    .select({ id: freezings.id })
    .from(freezings)
    .where(isDue(now))
    .orderBy(asc(freezings.dueAt), asc(freezings.id))
    .limit(most)
  const ids = due.map(({ id }) => id)
  if (ids.length === 0) return []
  await tx.update(freezings).set({ leaseId: lease.id, leasedUntil: lease.until }).where(inArray(freezings.id, ids))
  return tx
    .select({ freezing: freezings, incident: incidents, project: projects })
    .from(freezings)
    .innerJoin(incidents, eq(incidents.id, freezings.incidentId))
    .innerJoin(projects, eq(projects.id, incidents.projectId))
    .where(inArray(freezings.id, ids))
}

/**
 * Gives it back: done, or to be tried again. False when it is the caller's no more: then nothing of it may be written.
 */
export async function settleFreezing(
  tx: Writer,
  { id, leaseId }: Pick<FreezingRow, 'id' | 'leaseId'>,
  rest: 'done' | { dueAt: number; attempts: number },
): Promise<boolean> {
  if (leaseId === null) return false
  const mine = and(eq(freezings.id, id), eq(freezings.leaseId, leaseId))
  const settled =
    rest === 'done'
      ? await tx.delete(freezings).where(mine).returning({ id: freezings.id })
      : await tx
          .update(freezings)
          .set({ ...rest, leaseId: null, leasedUntil: null })
          .where(mine)
          .returning({ id: freezings.id })
  return settled.length > 0
}

/** Due, and nobody's: or its holder's time is over. */
function isDue(now: number) {
  return and(lte(freezings.dueAt, now), or(isNull(freezings.leasedUntil), lte(freezings.leasedUntil, now)))
}
