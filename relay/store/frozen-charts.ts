import { and, count, desc, eq, getTableColumns } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { frozenCharts } from '../db/tables/frozen.ts'
import { iso } from './iso.ts'

export type FrozenRow = typeof frozenCharts.$inferSelect
/** A row without its data: what lists need. */
export type FrozenEntry = Omit<FrozenRow, 'data'>

/** Frozen by hand, of one incident. */
const mostAsked = 200

const { data: _, ...entry } = getTableColumns(frozenCharts)

/** What is frozen of an incident, newest first. */
export async function listFrozen(reader: Reader, incidentId: number): Promise<FrozenEntry[]> {
  return reader
    .select(entry)
    .from(frozenCharts)
    .where(eq(frozenCharts.incidentId, incidentId))
    .orderBy(desc(frozenCharts.frozenAt), desc(frozenCharts.id))
}

/** One with its data, if it is the incident's. */
export async function findFrozen(reader: Reader, incidentId: number, id: string): Promise<FrozenRow | undefined> {
  const [row] = await reader
    .select()
    .from(frozenCharts)
    .where(and(eq(frozenCharts.incidentId, incidentId), eq(frozenCharts.id, id)))
  return row
}

/** Keeps a chart. @throws Failure `conflict` when people froze too many */
export async function addFrozen(tx: Writer, row: FrozenRow): Promise<void> {
  if (row.occasion === 'asked' && (await countAsked(tx, row.incidentId)) >= mostAsked) {
    throw new Failure('conflict', `An incident can have ${mostAsked} charts frozen by hand at most.`)
  }
  await tx.insert(frozenCharts).values(row)
}

/** The same charts for another incident: one that was moved. */
export async function copyFrozen(tx: Writer, from: number, to: number, newId: () => string): Promise<void> {
  const rows = await tx.select().from(frozenCharts).where(eq(frozenCharts.incidentId, from))
  for (const row of rows) await tx.insert(frozenCharts).values({ ...row, id: newId(), incidentId: to })
}

/** @param incidentUrl the address of its incident */
export function toFrozenChart(row: FrozenEntry, incidentUrl: string): FrozenChart {
  const { id, title, kind, url, part, choice, occasion, by, windowFrom, windowTo, frozenAt, bytes, digest } = row
  return {
    id,
    title,
    kind,
    chart: { url, part, choice },
    occasion,
    by,
    frozenAt: iso(frozenAt),
    window: { from: windowFrom, to: windowTo },
    bytes,
    digest,
    url: `${incidentUrl}/frozen/${id}`,
  }
}

async function countAsked(reader: Reader, incidentId: number): Promise<number> {
  const asked = and(eq(frozenCharts.incidentId, incidentId), eq(frozenCharts.occasion, 'asked'))
  const [found] = await reader.select({ count: count() }).from(frozenCharts).where(asked)
  return found?.count ?? 0
}
