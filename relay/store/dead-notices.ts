import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/connect.ts'
import { incidents } from '../db/tables/incidents.ts'
import { notices } from '../db/tables/notices.ts'

/** Dead ones of a project: by destination and incident, the newest first. */
export type DeadNotice = { destination: string; iid: number; title: string; count: number; lastError: string | null }

/** What never went out to a project's destinations, one line for each incident, at most so many. */
export async function listDead(reader: Reader, projectId: number, most: number): Promise<DeadNotice[]> {
  const rows = await reader
    .select({
      destination: notices.destinationId,
      iid: incidents.iid,
      title: incidents.title,
      count: count(),
      lastError: notices.lastError,
      last: sql<number>`max(${notices.seq})`, // SQLite takes the other columns from the row of the maximum
    })
    .from(notices)
    .innerJoin(incidents, eq(incidents.id, notices.incidentId))
    .where(and(eq(notices.projectId, projectId), eq(notices.state, 'dead'), isNotNull(notices.destinationId)))
    .groupBy(notices.destinationId, notices.incidentId)
    .orderBy(sql`max(${notices.seq}) desc`)
    .limit(most)
  return rows.map(({ destination, iid, title, count, lastError }) => {
    return { destination: destination ?? '', iid, title, count, lastError }
  })
}

/** Sends all dead ones of a destination again. */
export async function resendDead(tx: Writer, projectId: number, destinationId: string, now: number): Promise<void> {
  await tx
    .update(notices)
    .set({ state: 'waiting', nextAt: now, attempts: 0 })
    .where(and(eq(notices.projectId, projectId), eq(notices.destinationId, destinationId), eq(notices.state, 'dead')))
}
