import { and, count, desc, eq, getTableColumns, gt, lt } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { frozenCharts } from '../db/tables/frozen.ts'
import { incidents } from '../db/tables/incidents.ts'
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

/** The newest of a chart in any incident of a project; `window` in UNIX seconds: one that shows some of it. */
export async function findFrozenOfChart(
  reader: Reader,
  projectId: number,
  chart: { url: string; part: number },
  window: { from: number; to: number } | undefined,
): Promise<FrozenRow | undefined> {
  const [row] = await reader
    .select(getTableColumns(frozenCharts))
    .from(frozenCharts)
    .innerJoin(incidents, eq(incidents.id, frozenCharts.incidentId))
    .where(
      and(
        eq(incidents.projectId, projectId),
        eq(frozenCharts.url, chart.url),
        eq(frozenCharts.part, chart.part),
        window && and(lt(frozenCharts.windowFrom, window.to), gt(frozenCharts.windowTo, window.from)),
      ),
    )
    .orderBy(desc(frozenCharts.frozenAt))
    .limit(1)
  return row
}

/** Keeps a chart. @throws Failure `conflict` when people froze too many */
export async function addFrozen(tx: Writer, row: FrozenRow): Promise<void> {
  if (row.occasion === 'asked' && (await countAsked(tx, row.incidentId)) >= mostAsked) {
    throw new Failure('conflict', `An incident can have ${mostAsked} charts frozen by hand at most.`)
  }
  await tx.insert(frozenCharts).values(row)
}

export async function deleteFrozen(tx: Writer, id: string): Promise<void> {
  await tx.delete(frozenCharts).where(eq(frozenCharts.id, id))
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
