import { and, desc, eq, like, lt, ne, or, type SQL } from 'drizzle-orm'
import type { Alert, AlertStatus } from '#shared/model/alert.ts'
import type { Severity } from '#shared/model/severity.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { alerts } from '../db/tables/alerts.ts'
import { incidents } from '../db/tables/incidents.ts'
import { cutPage, readCursor } from './cursor.ts'
import { iso, isoOrNull } from './iso.ts'
import { containing } from './like-pattern.ts'

export type AlertRow = typeof alerts.$inferSelect
type Values = typeof alerts.$inferInsert

export type AlertQuery = {
  limit: number
  cursor?: string
  status?: AlertStatus
  severity?: Severity
  /** The number of its incident. */
  incident?: number
  q?: string
}

export async function insertAlert(tx: Writer, values: Values): Promise<AlertRow> {
  const [row] = await tx.insert(alerts).values(values).returning()
  if (!row) throw new Error('the insert returned no row')
  return row
}

export async function updateAlert(tx: Writer, id: number, change: Partial<Values>): Promise<void> {
  await tx.update(alerts).set(change).where(eq(alerts.id, id))
}

/** Resolves the open alerts of an incident, by a person's hand, and answers with them. */
export async function resolveAlertsOf(tx: Writer, incidentId: number, at: number): Promise<AlertRow[]> {
  return tx
    .update(alerts)
    .set({ status: 'resolved', endedAt: at, resolvedBy: 'person' })
    .where(and(eq(alerts.incidentId, incidentId), ne(alerts.status, 'resolved')))
    .returning()
}

/** Marks the triggered alerts of an incident as acknowledged. */
export async function acknowledgeAlertsOf(tx: Writer, incidentId: number): Promise<void> {
  await tx
    .update(alerts)
    .set({ status: 'acknowledged' })
    .where(and(eq(alerts.incidentId, incidentId), eq(alerts.status, 'triggered')))
}

export async function findAlertRow(reader: Reader, projectId: number, iid: number): Promise<AlertRow | undefined> {
  const [row] = await reader
    .select()
    .from(alerts)
    .where(and(eq(alerts.projectId, projectId), eq(alerts.iid, iid)))
  return row
}

export async function findAlert(reader: Reader, projectId: number, iid: number): Promise<Alert | undefined> {
  const [row] = await selectAlerts(reader).where(and(eq(alerts.projectId, projectId), eq(alerts.iid, iid)))
  return row && toAlert(row.alert, row.incident)
}

/** Alerts that say this where people read: where GitLab looks, too. */
export function holds(words: string): SQL | undefined {
  const pattern = containing(words)
  return or(...[alerts.title, alerts.description, alerts.service, alerts.monitoringTool].map(one => like(one, pattern)))
}

/** Newest first. @throws Failure `bad-input` for a strange cursor */
export async function listAlerts(reader: Reader, projectId: number, query: AlertQuery) {
  const [at, id] = query.cursor ? readCursor(query.cursor, 2) : []
  const rows = await selectAlerts(reader)
    .where(
      and(
        eq(alerts.projectId, projectId),
        query.status && eq(alerts.status, query.status),
        query.severity && eq(alerts.severity, query.severity),
        query.incident === undefined ? undefined : eq(incidents.iid, query.incident),
        query.q ? holds(query.q) : undefined,
        at === undefined || id === undefined
          ? undefined
          : or(lt(alerts.startedAt, at), and(eq(alerts.startedAt, at), lt(alerts.id, id))),
      ),
    )
    .orderBy(desc(alerts.startedAt), desc(alerts.id))
    .limit(query.limit + 1)
  const { kept, next } = cutPage(rows, query.limit, ({ alert }) => [alert.startedAt, alert.id])
  return { items: kept.map(({ alert, incident }) => toAlert(alert, incident)), next }
}

/** Newest first. */
export async function alertsOfIncident(reader: Reader, incidentId: number): Promise<Alert[]> {
  const rows = await selectAlerts(reader)
    .where(eq(alerts.incidentId, incidentId))
    .orderBy(desc(alerts.startedAt), desc(alerts.id))
  return rows.map(({ alert, incident }) => toAlert(alert, incident))
}

function selectAlerts(reader: Reader) {
  return reader
    .select({ alert: alerts, incident: incidents.iid })
    .from(alerts)
    .leftJoin(incidents, eq(incidents.id, alerts.incidentId))
}

/** @param incident the number of its incident */
export function toAlert(row: AlertRow, incident: number | null): Alert {
  return {
    iid: row.iid,
    title: row.title,
    description: row.description,
    severity: row.severity,
    status: row.status,
    service: row.service,
    environment: row.environment,
    hosts: row.hosts,
    monitoringTool: row.monitoringTool,
    fingerprint: row.fingerprint,
    query: row.query,
    runbook: row.runbook,
    links: row.links,
    labels: row.labels,
    annotations: row.annotations,
    startedAt: iso(row.startedAt),
    endedAt: isoOrNull(row.endedAt),
    eventCount: row.eventCount,
    incident,
    assignee: row.assignee,
    quiet: row.quiet,
  }
}
