import { and, asc, eq } from 'drizzle-orm'
import type { Destination, DestinationKind } from '#shared/model/destination.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { destinations } from '../db/tables/notices.ts'
import { projects } from '../db/tables/projects.ts'
import { iso, isoOrNull } from './iso.ts'
import type { ProjectRow } from './projects.ts'

export type DestinationRow = typeof destinations.$inferSelect

/** In the order of their creation. */
export async function listDestinations(reader: Reader, projectId: number): Promise<DestinationRow[]> {
  return reader
    .select()
    .from(destinations)
    .where(eq(destinations.projectId, projectId))
    .orderBy(asc(destinations.createdAt), asc(destinations.id))
}

/** Of all projects, with their project, in the order of their creation. @param only one kind; all when missing */
export async function listAllDestinations(
  reader: Reader,
  only?: DestinationKind,
): Promise<{ destination: DestinationRow; project: ProjectRow }[]> {
  return reader
    .select({ destination: destinations, project: projects })
    .from(destinations)
    .innerJoin(projects, eq(projects.id, destinations.projectId))
    .where(only && eq(destinations.kind, only))
    .orderBy(asc(destinations.createdAt), asc(destinations.id))
}

export async function findDestination(
  reader: Reader,
  projectId: number,
  id: string,
): Promise<DestinationRow | undefined> {
  const [row] = await reader
    .select()
    .from(destinations)
    .where(and(eq(destinations.projectId, projectId), eq(destinations.id, id)))
  return row
}

/** Of whichever project. */
export async function findAnyDestination(reader: Reader, id: string): Promise<DestinationRow | undefined> {
  const [row] = await reader.select().from(destinations).where(eq(destinations.id, id))
  return row
}

export async function insertDestination(
  tx: Writer,
  row: Omit<DestinationRow, 'lastSentAt' | 'lastFailedAt' | 'lastError'>,
): Promise<DestinationRow> {
  await tx.insert(destinations).values(row)
  return { ...row, lastSentAt: null, lastFailedAt: null, lastError: null }
}

/** Undefined when there is none. */
export async function updateDestination(
  tx: Writer,
  projectId: number,
  id: string,
  change: Partial<Pick<DestinationRow, 'name' | 'active' | 'options' | 'rule' | 'sealedSecret'>>,
): Promise<DestinationRow | undefined> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length > 0) {
    await tx
      .update(destinations)
      .set(given)
      .where(and(eq(destinations.projectId, projectId), eq(destinations.id, id)))
  }
  return findDestination(tx, projectId, id)
}

/** How the last message fared. `at` in UNIX milliseconds. */
export async function markDestination(tx: Writer, id: string, at: number, error: string | null): Promise<void> {
  const change = error === null ? { lastSentAt: at, lastError: null } : { lastFailedAt: at, lastError: error }
  await tx.update(destinations).set(change).where(eq(destinations.id, id))
}

/** False when there is none. Its notices go with it. */
export async function deleteDestination(tx: Writer, projectId: number, id: string): Promise<boolean> {
  const gone = await tx
    .delete(destinations)
    .where(and(eq(destinations.projectId, projectId), eq(destinations.id, id)))
    .returning({ id: destinations.id })
  return gone.length > 0
}

export function toDestination(row: DestinationRow): Destination {
  const { id, kind, name, active, options, rule, lastError } = row
  return {
    id,
    kind,
    name,
    active,
    options,
    rule,
    createdAt: iso(row.createdAt),
    lastSentAt: isoOrNull(row.lastSentAt),
    lastFailedAt: isoOrNull(row.lastFailedAt),
    lastError,
  }
}
