import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { InletDelivery } from '#shared/relay-api/inlets.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { inletDeliveries, inlets } from '../db/tables/inlets.ts'
import { iso } from './iso.ts'

/** How many of each inlet are kept. */
export const keptDeliveries = 50

export type NewDelivery = Omit<typeof inletDeliveries.$inferInsert, 'id'>
type DeliveryRow = typeof inletDeliveries.$inferSelect

/** Keeps what arrived, and only the newest of each inlet. Of inlets that are gone, nothing. */
export async function addDeliveries(tx: Writer, deliveries: readonly NewDelivery[]): Promise<void> {
  const ids = [...new Set(deliveries.map(({ inletId }) => inletId))]
  const known = await tx.select({ id: inlets.id }).from(inlets).where(inArray(inlets.id, ids))
  for (const { id } of known) {
    const mine = deliveries.filter(({ inletId }) => inletId === id).slice(-keptDeliveries)
    await tx.insert(inletDeliveries).values(mine)
    await forgetOlder(tx, id)
  }
}

/** Newest first. */
export async function listDeliveries(reader: Reader, inletId: string): Promise<DeliveryRow[]> {
  return reader
    .select()
    .from(inletDeliveries)
    .where(eq(inletDeliveries.inletId, inletId))
    .orderBy(desc(inletDeliveries.id))
    .limit(keptDeliveries)
}

export function toDelivery(row: DeliveryRow): InletDelivery {
  const { id, at, isTest, status, kept, rejected, refusal, payload } = row
  return {
    id,
    at: iso(at),
    isTest,
    status,
    kept,
    rejected,
    refusal,
    payload: payload === null ? null : JSON.parse(payload),
  }
}

async function forgetOlder(tx: Writer, inletId: string): Promise<void> {
  const [oldest] = await tx
    .select({ id: inletDeliveries.id })
    .from(inletDeliveries)
    .where(eq(inletDeliveries.inletId, inletId))
    .orderBy(desc(inletDeliveries.id))
    .limit(1)
    .offset(keptDeliveries - 1)
  if (!oldest) return
  await tx.delete(inletDeliveries).where(and(eq(inletDeliveries.inletId, inletId), lt(inletDeliveries.id, oldest.id)))
}
