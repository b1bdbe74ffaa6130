import { asc, gt, max } from 'drizzle-orm'
import type { RelayEvent } from '#shared/relay-api/events.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { events } from '../db/tables/events.ts'
import { iso } from './iso.ts'

/** Tells the stream of a change, in the change's own transaction. `at` in UNIX milliseconds. */
export async function addEvent(
  tx: Writer,
  event: { kind: RelayEvent['kind']; project: string; iid: number; at: number },
): Promise<void> {
  await tx.insert(events).values(event)
}

/** What came after an event, oldest first. */
export async function readEvents(reader: Reader, afterId: number, limit: number): Promise<RelayEvent[]> {
  const rows = await reader.select().from(events).where(gt(events.id, afterId)).orderBy(asc(events.id)).limit(limit)
  return rows.map(row => ({ ...row, at: iso(row.at) }))
}

/** 0 when there is none yet. */
export async function lastEventId(reader: Reader): Promise<number> {
  const [row] = await reader.select({ id: max(events.id) }).from(events)
  return row?.id ?? 0
}
