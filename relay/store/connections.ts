import { and, asc, eq, ne } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { connections } from '../db/tables/connections.ts'

export type ConnectionRow = typeof connections.$inferSelect
export type ConnectionValues = Omit<typeof connections.$inferInsert, 'id' | 'createdAt'>

export async function listConnections(reader: Reader): Promise<ConnectionRow[]> {
  return reader.select().from(connections).orderBy(asc(connections.createdAt), asc(connections.id))
}

export async function findConnectionRow(reader: Reader, id: string): Promise<ConnectionRow | undefined> {
  const [row] = await reader.select().from(connections).where(eq(connections.id, id))
  return row
}

/** @throws Failure `conflict` when the address is connected already: a link must mean one connection */
export async function createConnection(
  tx: Writer,
  id: string,
  values: ConnectionValues,
  now: number,
): Promise<ConnectionRow> {
  await refuseTwin(tx, id, values.kind, values.baseUrl)
  const [row] = await tx
    .insert(connections)
    .values({ ...values, id, createdAt: now })
    .returning()
  if (!row) throw new Error('the insert returned no row')
  return row
}

/** The changed connection; undefined when there is none. @throws Failure `conflict` */
export async function changeConnection(
  tx: Writer,
  id: string,
  change: Partial<ConnectionValues>,
): Promise<ConnectionRow | undefined> {
  const before = await findConnectionRow(tx, id)
  if (!before || Object.values(change).every(value => value === undefined)) return before
  if (change.baseUrl !== undefined) await refuseTwin(tx, id, before.kind, change.baseUrl)
  const [row] = await tx.update(connections).set(change).where(eq(connections.id, id)).returning()
  return row
}

/** False when there is none. */
export async function deleteConnection(tx: Writer, id: string): Promise<boolean> {
  const gone = await tx.delete(connections).where(eq(connections.id, id)).returning({ id: connections.id })
  return gone.length > 0
}

/** The connection as everybody may see it: without its credentials. */
export function toConnection(row: ConnectionRow): Connection {
  const { id, kind, name, baseUrl, runs, headers, options } = row
  return { id, kind, name, baseUrl, runs, headers, options }
}

async function refuseTwin(tx: Writer, id: string, kind: ConnectionRow['kind'], baseUrl: string): Promise<void> {
  const [twin] = await tx
    .select({ name: connections.name })
    .from(connections)
    .where(and(eq(connections.kind, kind), eq(connections.baseUrl, baseUrl), ne(connections.id, id)))
  if (twin) throw new Failure('conflict', `${baseUrl} is connected already, as “${twin.name}”.`, { field: 'baseUrl' })
}
