import { and, asc, count, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Notice } from '#shared/model/notice.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { destinations, notices } from '../db/tables/notices.ts'
import { iso, isoOrNull } from './iso.ts'

export type NoticeRow = typeof notices.$inferSelect

export type NewNotice = Pick<
  NoticeRow,
  'id' | 'projectId' | 'incidentId' | 'change' | 'changeKey' | 'destinationId' | 'lane' | 'recipient' | 'facts'
> & { nextAt: number; createdAt: number }

/** Least milliseconds between two messages to one destination: what Slack allows a channel, and fair to others. */
const laneGapMs = 1000

/** Writes what people will be told, in the change's own transaction. What is written already stays as it is. */
export async function addNotices(tx: Writer, rows: readonly NewNotice[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(notices)
    .values(rows.map(row => ({ ...row, state: 'waiting' as const })))
    .onConflictDoNothing()
}

/** Whether somebody has been told, or will be, of this incident on a lane. */
export async function hasNotices(reader: Reader, incidentId: number, lane: string): Promise<boolean> {
  const [row] = await reader
    .select({ found: count() })
    .from(notices)
    .where(and(eq(notices.incidentId, incidentId), eq(notices.lane, lane)))
  return (row?.found ?? 0) > 0
}

/** Whether something about the incident goes out on a lane as soon as it can: it will be drawn from the incident as it is then. */
export async function isAboutToTell(reader: Reader, incidentId: number, lane: string, now: number): Promise<boolean> {
  const ofLane = and(eq(notices.incidentId, incidentId), eq(notices.lane, lane), eq(notices.state, 'waiting'))
  const soon = or(eq(notices.change, 'refresh'), lte(notices.nextAt, now))
  const [row] = await reader.select({ found: count() }).from(notices).where(and(ofLane, soon))
  return (row?.found ?? 0) > 0
}

/**
 * Claims what is due, oldest first: at most one incident per lane, and none of a lane that somebody serves or that was
 * served a moment ago. What waits about the same incident comes along, to be told together; what is to be tried again
 * holds up what came after it, so that a lane hears of an incident in order. Only a card is drawn anew before what waits
 * for the end of quiet hours: it tells nobody anything, and must not show what is no longer true.
 * @param lease UNIX milliseconds until which they are the caller's
 * @returns groups, each of one lane and incident, oldest first
 */
export async function claimNotices(
  tx: Writer,
  { now, lease, most }: { now: number; lease: number; most: number },
): Promise<NoticeRow[][]> {
  // Three questions rather than one: each has an index of its own, and thousands may wait.
  const heads = await tx
    .select()
    .from(notices)
    .where(
      and(
        isDue(now),
        sql`${notices.lane} not in (select lane from notices where state = 'sending' and leased_until > ${now})`,
        sql`not exists (select 1 from destinations
          where destinations.id = ${notices.destinationId} and destinations.last_sent_at > ${now - laneGapMs})`,
        sql`not exists (select 1 from notices other where other.lane = ${notices.lane}
          and other.incident_id = ${notices.incidentId} and other.seq < ${notices.seq} and other.state in ('waiting', 'sending')
          and not (${notices.change} = 'refresh' and other.state = 'waiting' and other.attempts = 0))`,
      ),
    )
    .orderBy(asc(notices.seq))
    .limit(most * 4)
  const byLane = new Map<string, NoticeRow>()
  for (const row of heads) if (!byLane.has(row.lane)) byLane.set(row.lane, row)
  const groups: NoticeRow[][] = []
  for (const head of [...byLane.values()].slice(0, most)) groups.push(await claimGroup(tx, head, { now, lease }))
  return groups
}

async function claimGroup(
  tx: Writer,
  head: NoticeRow,
  { now, lease }: { now: number; lease: number },
): Promise<NoticeRow[]> {
  const rows = await tx
    .update(notices)
    .set({ state: 'sending', leasedUntil: lease, attempts: sql`${notices.attempts} + 1` })
    .where(and(eq(notices.lane, head.lane), eq(notices.incidentId, head.incidentId), isDue(now)))
    .returning()
  return rows.sort((one, other) => one.seq - other.seq)
}

/** Waiting and due, or claimed by somebody whose lease has run out. */
function isDue(now: number) {
  return or(
    and(eq(notices.state, 'waiting'), lte(notices.nextAt, now)),
    and(eq(notices.state, 'sending'), lte(notices.leasedUntil, now)),
  )
}

/** When the next one is due; null when nothing waits. */
export async function nextDue(reader: Reader): Promise<number | null> {
  const [row] = await reader
    .select({ at: sql<number | null>`min(coalesce(${notices.leasedUntil}, ${notices.nextAt}))` })
    .from(notices)
    .where(inArray(notices.state, ['waiting', 'sending']))
  return row?.at ?? null
}

/** Settles those that the caller still holds. */
export async function settleNotices(
  tx: Writer,
  held: readonly Pick<NoticeRow, 'seq' | 'leasedUntil'>[],
  to:
    | { state: 'sent'; sentAt: number }
    | { state: 'waiting'; nextAt: number; lastError: string }
    | { state: 'dead'; lastError: string },
): Promise<void> {
  for (const { seq, leasedUntil } of held) {
    const mine = leasedUntil === null ? isNull(notices.leasedUntil) : eq(notices.leasedUntil, leasedUntil)
    await tx
      .update(notices)
      .set({ nextAt: null, ...to, leasedUntil: null })
      .where(and(eq(notices.seq, seq), mine))
  }
}

/** The other side wants to be left alone: nothing on this lane goes out before. */
export async function pauseLane(tx: Writer, lane: string, until: number): Promise<void> {
  await tx
    .update(notices)
    .set({ nextAt: until })
    .where(and(eq(notices.lane, lane), eq(notices.state, 'waiting'), lte(notices.nextAt, until)))
}

/** Of an incident, newest first. */
export async function listNotices(reader: Reader, incidentId: number): Promise<Notice[]> {
  const rows = await reader
    .select({ notice: notices, name: destinations.name })
    .from(notices)
    .leftJoin(destinations, eq(destinations.id, notices.destinationId))
    .where(eq(notices.incidentId, incidentId))
    .orderBy(sql`${notices.seq} desc`)
  return rows.map(({ notice, name }) => toNotice(notice, name))
}

/** Sends a dead or waiting one at once. Undefined when there is none that could be. */
export async function resendNotice(
  tx: Writer,
  incidentId: number,
  id: string,
  now: number,
): Promise<Notice | undefined> {
  const [row] = await tx
    .update(notices)
    .set({ state: 'waiting', nextAt: now, attempts: 0 })
    .where(and(eq(notices.incidentId, incidentId), eq(notices.id, id), inArray(notices.state, ['dead', 'waiting'])))
    .returning()
  if (!row) return undefined
  return (await listNotices(tx, incidentId)).find(notice => notice.id === id)
}

function toNotice(row: NoticeRow, name: string | null): Notice {
  return {
    id: row.id,
    destination: row.destinationId ?? 'member',
    to: name ?? row.recipient ?? '',
    change: row.change,
    state: row.state,
    attempts: row.attempts,
    nextAt: isoOrNull(row.nextAt),
    sentAt: isoOrNull(row.sentAt),
    lastError: row.lastError,
    createdAt: iso(row.createdAt),
  }
}
