import { and, desc, eq, gt, lte } from 'drizzle-orm'
import type { Maintenance } from '#shared/model/maintenance.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { maintenances } from '../db/tables/project-config.ts'
import { iso } from './iso.ts'

export type MaintenanceRow = typeof maintenances.$inferSelect

/** Latest start first. */
export async function listMaintenances(reader: Reader, projectId: number): Promise<MaintenanceRow[]> {
  return reader
    .select()
    .from(maintenances)
    .where(eq(maintenances.projectId, projectId))
    .orderBy(desc(maintenances.startsAt), desc(maintenances.id))
}

/** Those that are on at `now` (UNIX milliseconds): the start counts, the end does not. */
export async function activeMaintenances(reader: Reader, projectId: number, now: number): Promise<MaintenanceRow[]> {
  return reader
    .select()
    .from(maintenances)
    .where(and(eq(maintenances.projectId, projectId), lte(maintenances.startsAt, now), gt(maintenances.endsAt, now)))
}

export async function findMaintenance(
  reader: Reader,
  projectId: number,
  id: string,
): Promise<MaintenanceRow | undefined> {
  const [row] = await reader.select().from(maintenances).where(isWindow(projectId, id))
  return row
}

export async function createMaintenance(tx: Writer, values: MaintenanceRow): Promise<void> {
  await tx.insert(maintenances).values(values)
}

export async function saveMaintenance(tx: Writer, row: MaintenanceRow): Promise<void> {
  await tx.update(maintenances).set(row).where(isWindow(row.projectId, row.id))
}

/** False when there is none. */
export async function deleteMaintenance(tx: Writer, projectId: number, id: string): Promise<boolean> {
  const gone = await tx.delete(maintenances).where(isWindow(projectId, id)).returning({ id: maintenances.id })
  return gone.length > 0
}

export function toMaintenance({ id, name, matchers, startsAt, endsAt }: MaintenanceRow): Maintenance {
  return { id, name, matchers, startsAt: iso(startsAt), endsAt: iso(endsAt) }
}

function isWindow(projectId: number, id: string) {
  return and(eq(maintenances.projectId, projectId), eq(maintenances.id, id))
}
