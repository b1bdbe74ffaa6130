import { and, count, eq, gte, lt, sql } from 'drizzle-orm'
import { severities } from '#shared/model/severities.ts'
import type { Stats } from '#shared/model/stats.ts'
import type { Reader } from '../db/connect.ts'
import { alerts } from '../db/tables/alerts.ts'
import type { ProjectRow } from './projects.ts'

/** Alerts that started in each step. Every step is there, 0 where none did, and at least one series. Window in UNIX seconds. */
export async function readStats(
  reader: Reader,
  project: ProjectRow,
  query: { by: Stats['by']; from: number; to: number; step: number },
): Promise<Stats> {
  const { by, from, to, step } = query
  const times = Array.from({ length: Math.max(1, Math.ceil((to - from) / step)) }, (_, index) => from + index * step)
  const group = by === 'severity' ? alerts.severity : sql<string>`coalesce(${alerts.service}, 'no service')`
  // The parameters are inlined as a column: grouped by position, SQLite must see one expression, not two.
  const slot = sql<number>`cast((${alerts.startedAt} / 1000.0 - ${from}) / ${step} as integer)`.as('slot')
  const rows = await reader
    .select({ name: sql<string>`${group}`.as('name'), slot, count: count() })
    .from(alerts)
    .where(and(eq(alerts.projectId, project.id), gte(alerts.startedAt, from * 1000), lt(alerts.startedAt, to * 1000)))
    .groupBy(sql`name`, sql`slot`)
  const names = order([...new Set(rows.map(({ name }) => name))], by)
  const series = names.map(name => ({ name, values: times.map(() => 0) }))
  for (const row of rows) {
    const values = series[names.indexOf(row.name)]?.values
    if (values && row.slot >= 0 && row.slot < values.length) values[row.slot] = row.count
  }
  return { project: project.slug, by, from, to, step, times, series }
}

/** Worst severity first; services by name. Without an alert there is one line, at 0. */
function order(names: string[], by: Stats['by']): string[] {
  if (names.length === 0) return [by === 'severity' ? 'critical' : 'no service']
  if (by === 'service') return names.toSorted()
  return severities.filter(severity => names.includes(severity))
}
