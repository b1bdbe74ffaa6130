import { and, asc, count, desc, eq, gte, inArray, or } from 'drizzle-orm'
import type { Incident } from '#shared/model/incident.ts'
import type { IncidentSort } from '#shared/relay-api/incidents.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { alerts } from '../db/tables/alerts.ts'
import { incidents } from '../db/tables/incidents.ts'
import { projects } from '../db/tables/projects.ts'
import { cutPage } from './cursor.ts'
import { conditionsOf, orders, type IncidentFilter } from './incident-filter.ts'
import { iso, isoOrNull } from './iso.ts'
import { carries } from './labels.ts'

export type IncidentRow = typeof incidents.$inferSelect
type Values = typeof incidents.$inferInsert
type Listed = { row: IncidentRow; slug: string }

export async function insertIncident(tx: Writer, values: Values): Promise<IncidentRow> {
  const [row] = await tx.insert(incidents).values(values).returning()
  if (!row) throw new Error('the insert returned no row')
  return row
}

/** Changes the incident only while it is in the state that the caller read; undefined when somebody was faster. */
export async function updateIncident(
  tx: Writer,
  id: number,
  change: Partial<Values>,
  whileIn?: IncidentRow['state'],
): Promise<IncidentRow | undefined> {
  const [row] = await tx
    .update(incidents)
    .set(change)
    .where(and(eq(incidents.id, id), whileIn && eq(incidents.state, whileIn)))
    .returning()
  return row
}

export async function findIncidentRow(
  reader: Reader,
  projectId: number,
  iid: number,
): Promise<IncidentRow | undefined> {
  const [row] = await reader
    .select()
    .from(incidents)
    .where(and(eq(incidents.projectId, projectId), eq(incidents.iid, iid)))
  return row
}

export async function findIncidentById(reader: Reader, id: number): Promise<IncidentRow | undefined> {
  const [row] = await reader.select().from(incidents).where(eq(incidents.id, id))
  return row
}

/** The newest incident of a problem, open or closed. */
export async function findIncidentOfGroup(
  reader: Reader,
  projectId: number,
  groupKey: string,
): Promise<IncidentRow | undefined> {
  const [row] = await reader
    .select()
    .from(incidents)
    .where(and(eq(incidents.projectId, projectId), eq(incidents.groupKey, groupKey)))
    .orderBy(desc(incidents.state), desc(incidents.id)) // 'opened' sorts after 'closed'
    .limit(1)
  return row
}

/** The incident of a problem that is open, or else the one closed last, if that was at `since` (UNIX milliseconds) or later. */
export async function findIncidentOfProblem(
  reader: Reader,
  projectId: number,
  problem: string,
  since: number,
): Promise<IncidentRow | undefined> {
  const isRecent = or(eq(incidents.state, 'opened'), gte(incidents.closedAt, since))
  const [row] = await reader
    .select()
    .from(incidents)
    .where(and(eq(incidents.projectId, projectId), eq(incidents.problem, problem), isRecent))
    .orderBy(desc(incidents.state), desc(incidents.closedAt), desc(incidents.id))
    .limit(1)
  return row
}

/** The incident and its row, by its project's slug and number. */
export async function findIncident(
  reader: Reader,
  slug: string,
  iid: number,
  publicUrl: string,
): Promise<{ row: IncidentRow; incident: Incident } | undefined> {
  const [found] = await reader
    .select({ row: incidents, slug: projects.slug })
    .from(incidents)
    .innerJoin(projects, eq(projects.id, incidents.projectId))
    .where(and(eq(projects.slug, slug), eq(incidents.iid, iid)))
  if (!found) return undefined
  const [incident] = await toIncidents(reader, [found], publicUrl)
  return incident && { row: found.row, incident }
}

/** Of one project or of all, newest first unless told otherwise. @throws Failure `bad-input` for a strange cursor */
export async function listIncidents(
  reader: Reader,
  query: IncidentFilter & { limit: number; cursor?: string; sort?: IncidentSort },
  publicUrl: string,
): Promise<{ items: Incident[]; next: string | null }> {
  const order = orders[query.sort ?? 'newest']
  const rows = await reader
    .select({ row: incidents, slug: projects.slug })
    .from(incidents)
    .innerJoin(projects, eq(projects.id, incidents.projectId))
    .where(and(...conditionsOf(query), query.cursor ? order.after(query.cursor) : undefined))
    .orderBy(...order.by)
    .limit(query.limit + 1)
  const { kept, next } = cutPage(rows, query.limit, ({ row }) => order.key(row))
  return { items: await toIncidents(reader, kept, publicUrl), next }
}

/** All open ones of a project. @param label only those that carry it */
export async function openIncidents(reader: Reader, projectId: number, label?: string): Promise<IncidentRow[]> {
  const open = and(eq(incidents.projectId, projectId), eq(incidents.state, 'opened'))
  return reader
    .select()
    .from(incidents)
    .where(label === undefined ? open : and(open, carries(label)))
}

/** How many there are in each state, whatever state the filter names. */
export async function countByState(
  reader: Reader,
  filter: IncidentFilter,
): Promise<Record<IncidentRow['state'], number>> {
  const rows = await reader
    .select({ state: incidents.state, count: count() })
    .from(incidents)
    .where(and(...conditionsOf({ ...filter, state: 'all' })))
    .groupBy(incidents.state)
  const of = (state: IncidentRow['state']) => rows.find(row => row.state === state)?.count ?? 0
  return { opened: of('opened'), closed: of('closed') }
}

export async function countOpen(reader: Reader, filter: IncidentFilter): Promise<number> {
  const [row] = await reader
    .select({ count: count() })
    .from(incidents)
    .where(and(...conditionsOf({ ...filter, state: 'opened' })))
  return row?.count ?? 0
}

/** API shapes, with the numbers of their alerts in one question for all. */
async function toIncidents(reader: Reader, listed: Listed[], publicUrl: string): Promise<Incident[]> {
  if (listed.length === 0) return []
  const ids = listed.map(({ row }) => row.id)
  const numbers = await reader
    .select({ incidentId: alerts.incidentId, iid: alerts.iid })
    .from(alerts)
    .where(inArray(alerts.incidentId, ids))
    .orderBy(asc(alerts.iid))
  return listed.map(({ row, slug }) => ({
    iid: row.iid,
    project: slug,
    title: row.title,
    body: row.body,
    state: row.state,
    severity: row.severity,
    labels: row.labels,
    assignees: row.assignees,
    alerts: numbers.filter(({ incidentId }) => incidentId === row.id).map(({ iid }) => iid),
    call: row.callUrl === null ? null : { url: row.callUrl },
    acknowledgedAt: isoOrNull(row.acknowledgedAt),
    createdBy: row.createdBy,
    createdAt: iso(row.createdAt),
    closedAt: isoOrNull(row.closedAt),
    url: `${publicUrl}/${slug}/incidents/${row.iid}`,
  }))
}
