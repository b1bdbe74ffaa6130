import { and, asc, count, eq, gte, inArray, lte, ne, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/connect.ts'
import { alerts } from '../db/tables/alerts.ts'
import { projects } from '../db/tables/projects.ts'
import type { AlertRow } from './alerts.ts'
import type { ProjectRow } from './projects.ts'

// What taking in and ending need to know of alerts. For people's lists see alerts.ts.

/** The alerts of these fingerprints that are not resolved: one of each at most. In one question for all. */
export async function findOpenAlerts(
  reader: Reader,
  projectId: number,
  fingerprints: readonly string[],
): Promise<AlertRow[]> {
  if (fingerprints.length === 0) return []
  return reader
    .select()
    .from(alerts)
    .where(
      and(
        eq(alerts.projectId, projectId),
        inArray(alerts.fingerprint, [...fingerprints]),
        ne(alerts.status, 'resolved'),
      ),
    )
}

/** The alert of the fingerprint and start that its sender has ended, and told of since (UNIX milliseconds). */
export async function findEndedAlert(
  reader: Reader,
  projectId: number,
  fingerprint: string,
  startedAt: number,
  toldSince: number,
): Promise<AlertRow | undefined> {
  const [row] = await reader
    .select()
    .from(alerts)
    .where(
      and(
        eq(alerts.projectId, projectId),
        eq(alerts.fingerprint, fingerprint),
        eq(alerts.startedAt, startedAt),
        eq(alerts.resolvedBy, 'sender'),
        gte(alerts.lastEventAt, toldSince),
      ),
    )
    .limit(1)
  return row
}

/** A late delivery of an alert that has ended: it is counted, and not taken for a sign of life. */
export async function countLateEvent(tx: Writer, id: number): Promise<void> {
  await tx
    .update(alerts)
    .set({ eventCount: sql`${alerts.eventCount} + 1` })
    .where(eq(alerts.id, id))
}

/** Another sign of life of open alerts: a counter, and their dead man's timer, which only moves forward. */
export async function countEvents(
  tx: Writer,
  ids: readonly number[],
  { now, expiresAt }: { now: number; expiresAt: number | null },
): Promise<void> {
  const later = sql`max(coalesce(${alerts.expiresAt}, 0), ${expiresAt})`
  await tx
    .update(alerts)
    .set({
      eventCount: sql`${alerts.eventCount} + 1`,
      lastEventAt: now,
      ...(expiresAt === null ? {} : { expiresAt: later }),
    })
    .where(inArray(alerts.id, [...ids]))
}

/** Resolves an alert while it is not. False when somebody was faster. */
export async function endAlert(
  tx: Writer,
  id: number,
  change: Pick<AlertRow, 'endedAt' | 'resolvedBy'> & { lastEventAt?: number },
): Promise<boolean> {
  const ended = await tx
    .update(alerts)
    .set({ ...change, status: 'resolved' })
    .where(and(eq(alerts.id, id), ne(alerts.status, 'resolved')))
    .returning({ id: alerts.id })
  return ended.length > 0
}

/** How many alerts hold their incident open: those that are neither resolved nor ignored. */
export async function countUnresolved(reader: Reader, incidentId: number): Promise<number> {
  const [row] = await reader
    .select({ count: count() })
    .from(alerts)
    .where(and(eq(alerts.incidentId, incidentId), inArray(alerts.status, ['triggered', 'acknowledged'])))
  return row?.count ?? 0
}

/**
 * Alerts whose dead man's timer has run out, longest ago first, with their projects.
 * @param due.heardSince only those that were heard of since then; UNIX milliseconds, as `due.now`
 */
export async function findExpired(
  reader: Reader,
  due: { now: number; heardSince: number },
  limit: number,
): Promise<{ alert: AlertRow; project: ProjectRow }[]> {
  return reader
    .select({ alert: alerts, project: projects })
    .from(alerts)
    .innerJoin(projects, eq(projects.id, alerts.projectId))
    .where(
      and(
        // Written out, not as a parameter: only then SQLite sees that the partial index fits.
        sql`${alerts.status} <> 'resolved' and ${alerts.expiresAt} is not null`,
        lte(alerts.expiresAt, due.now),
        gte(alerts.lastEventAt, due.heardSince),
      ),
    )
    .orderBy(asc(alerts.expiresAt), asc(alerts.id))
    .limit(limit)
}
