import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import type { Inlet, IntakeKind } from '#shared/model/inlet.ts'
import type { InletMapping } from '#shared/model/mapping.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { inlets } from '../db/tables/inlets.ts'
import { projects } from '../db/tables/projects.ts'
import { iso, isoOrNull } from './iso.ts'
import type { ProjectRow } from './projects.ts'

export type InletRow = typeof inlets.$inferSelect

export async function createInlet(
  tx: Writer,
  values: { id: string; projectId: number; kind: IntakeKind; name: string; keyHash: string; sealedKey?: string },
  now: number,
): Promise<InletRow> {
  const [row] = await tx
    .insert(inlets)
    .values({ ...values, createdAt: now })
    .returning()
  if (!row) throw new Error('the insert returned no row')
  return row
}

export async function findInlet(
  reader: Reader,
  id: string,
): Promise<{ inlet: InletRow; project: ProjectRow } | undefined> {
  const [row] = await reader
    .select({ inlet: inlets, project: projects })
    .from(inlets)
    .innerJoin(projects, eq(projects.id, inlets.projectId))
    .where(eq(inlets.id, id))
  return row
}

/** The inlet that a key opens, where the key is all that a sender gives. `now` in UNIX milliseconds. */
export async function findInletByKey(
  reader: Reader,
  kind: IntakeKind,
  keyHash: string,
  now: number,
): Promise<{ inlet: InletRow; project: ProjectRow } | undefined> {
  const isOld = and(eq(inlets.oldKeyHash, keyHash), gt(inlets.oldKeyUntil, now))
  const [row] = await reader
    .select({ inlet: inlets, project: projects })
    .from(inlets)
    .innerJoin(projects, eq(projects.id, inlets.projectId))
    .where(and(eq(inlets.kind, kind), or(eq(inlets.keyHash, keyHash), isOld)))
  return row
}

export async function listInlets(reader: Reader, projectId: number): Promise<InletRow[]> {
  return reader
    .select()
    .from(inlets)
    .where(eq(inlets.projectId, projectId))
    .orderBy(asc(inlets.createdAt), asc(inlets.id))
}

export async function changeInlet(
  tx: Writer,
  id: string,
  change: { name?: string; active?: boolean; mapping?: InletMapping | null; timestampHeader?: string | null },
): Promise<InletRow | undefined> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return (await tx.select().from(inlets).where(eq(inlets.id, id)))[0]
  const [row] = await tx.update(inlets).set(given).where(eq(inlets.id, id)).returning()
  return row
}

/** False when there is none. Its alerts stay. */
export async function deleteInlet(tx: Writer, id: string): Promise<boolean> {
  const gone = await tx.delete(inlets).where(eq(inlets.id, id)).returning({ id: inlets.id })
  return gone.length > 0
}

/** A new key; the one before opens until `oldKeyUntil` (UNIX milliseconds). */
export async function rotateInletKey(
  tx: Writer,
  id: string,
  keys: { keyHash: string; oldKeyUntil: number; sealedKey?: string },
): Promise<InletRow | undefined> {
  const [row] = await tx
    .update(inlets)
    .set({ ...keys, oldKeyHash: inlets.keyHash })
    .where(eq(inlets.id, id))
    .returning()
  return row
}

/** Notes that it was used; not more often than once a minute, so that a storm does not write for it. */
export async function markInletUsed(tx: Writer, id: string, now: number): Promise<void> {
  await tx
    .update(inlets)
    .set({ lastUsedAt: now })
    .where(and(eq(inlets.id, id), or(isNull(inlets.lastUsedAt), lt(inlets.lastUsedAt, now - 60_000))))
}

export function toInlet(row: InletRow, publicUrl: string): Inlet {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    url: `${publicUrl}/in/${row.id}`,
    active: row.active,
    ...(row.mapping === null ? {} : { mapping: row.mapping }),
    timestampHeader: row.timestampHeader,
    lastUsedAt: isoOrNull(row.lastUsedAt),
    createdAt: iso(row.createdAt),
  }
}
