import { and, count, eq } from 'drizzle-orm'
import { alertStatuses, type AlertStatus } from '#shared/model/alert.ts'
import type { Severity } from '#shared/model/severity.ts'
import type { Reader } from '../db/connect.ts'
import { alerts } from '../db/tables/alerts.ts'
import { holds } from './alerts.ts'

/** How many alerts of a project there are in each status. */
export async function countAlerts(
  reader: Reader,
  projectId: number,
  { severity, q }: { severity?: Severity; q?: string },
): Promise<Record<AlertStatus, number>> {
  const rows = await reader
    .select({ status: alerts.status, count: count() })
    .from(alerts)
    .where(
      and(
        eq(alerts.projectId, projectId),
        severity === undefined ? undefined : eq(alerts.severity, severity),
        q ? holds(q) : undefined,
      ),
    )
    .groupBy(alerts.status)
  const counts = { triggered: 0, acknowledged: 0, resolved: 0, ignored: 0 }
  for (const status of alertStatuses) counts[status] = rows.find(row => row.status === status)?.count ?? 0
  return counts
}
