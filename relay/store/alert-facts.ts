import { desc, eq } from 'drizzle-orm'
import type { Reader } from '../db/connect.ts'
import { alerts } from '../db/tables/alerts.ts'
import { inlets } from '../db/tables/inlets.ts'

/** What rules look at, of the alerts that came last, newest first. `intake` is empty where the inlet is gone. */
export async function latestAlertFacts(reader: Reader, projectId: number, limit: number) {
  const rows = await reader
    .select({
      iid: alerts.iid,
      title: alerts.title,
      severity: alerts.severity,
      environment: alerts.environment,
      service: alerts.service,
      labels: alerts.labels,
      intake: inlets.kind,
    })
    .from(alerts)
    .leftJoin(inlets, eq(inlets.id, alerts.inletId))
    .where(eq(alerts.projectId, projectId))
    .orderBy(desc(alerts.iid))
    .limit(limit)
  return rows.map(row => ({ ...row, intake: row.intake ?? '' }))
}
