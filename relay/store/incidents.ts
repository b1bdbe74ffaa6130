import { and, asc, count, desc, eq, inArray, like, lt, or, type SQL } from 'drizzle-orm'
import type { Incident } from '#shared/model/incident.ts'
import type { IncidentQuery } from '#shared/relay-api/incidents.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { alerts } from '../db/tables/alerts.ts'
import { incidents } from '../db/tables/incidents.ts'
import { projects } from '../db/tables/projects.ts'
import { cutPage, readCursor } from './cursor.ts'
import { iso, isoOrNull } from './iso.ts'
import { containing } from './like-pattern.ts'

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

/** Newest first, of one project or of all. @throws Failure `bad-input` for a strange cursor */
export async function listIncidents(
  reader: Reader,
  query: Omit<IncidentQuery, 'state'> & { state: IncidentQuery['state']; project?: number },
  publicUrl: string,
): Promise<{ items: Incident[]; next: string | null }> {
  const rows = await reader
    .select({ row: incidents, slug: projects.slug })
    .from(incidents)
    .innerJoin(projects, eq(projects.id, incidents.projectId))
    .where(and(...conditions(query)))
    .orderBy(desc(incidents.createdAt), desc(incidents.id))
    .limit(query.limit + 1)
  const { kept, next } = cutPage(rows, query.limit, ({ row }) => [row.createdAt, row.id])
  return { items: await toIncidents(reader, kept, publicUrl), next }
}

function conditions(query: Parameters<typeof listIncidents>[1]): (SQL | undefined)[] {
  const [at, id] = query.cursor ? readCursor(query.cursor, 2) : []
  return [
    query.project === undefined ? undefined : eq(incidents.projectId, query.project),
    query.state === 'all' ? undefined : eq(incidents.state, query.state),
    query.severity && eq(incidents.severity, query.severity),
    query.q ? like(incidents.title, containing(query.q)) : undefined,
    at === undefined || id === undefined
      ? undefined
      : or(lt(incidents.createdAt, at), and(eq(incidents.createdAt, at), lt(incidents.id, id))),
  ]
}

export async function countOpen(reader: Reader, projectId?: number): Promise<number> {
  return countIn(reader, 'opened', projectId)
}

export async function countIn(reader: Reader, state: IncidentRow['state'], projectId?: number): Promise<number> {
  const ofProject = projectId === undefined ? undefined : eq(incidents.projectId, projectId)
  const [row] = await reader
    .select({ count: count() })
    .from(incidents)
    .where(and(eq(incidents.state, state), ofProject))
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
