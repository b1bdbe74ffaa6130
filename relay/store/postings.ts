import { and, eq, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/connect.ts'
import { incidents } from '../db/tables/incidents.ts'
import { postings } from '../db/tables/notices.ts'
import type { IncidentRow } from './incidents.ts'

/** Where the message about an incident stands at a destination. */
export async function findPosting(
  reader: Reader,
  incidentId: number,
  destinationId: string,
): Promise<Record<string, string> | undefined> {
  const [row] = await reader
    .select()
    .from(postings)
    .where(and(eq(postings.incidentId, incidentId), eq(postings.destinationId, destinationId)))
  return row?.reference
}

export async function savePosting(
  tx: Writer,
  incidentId: number,
  destinationId: string,
  reference: Record<string, string>,
): Promise<void> {
  await tx
    .insert(postings)
    .values({ incidentId, destinationId, reference })
    .onConflictDoUpdate({ target: [postings.incidentId, postings.destinationId], set: { reference } })
}

/** The incident that a tracker's issue mirrors, by the issue's number there. */
export async function findMirrored(
  reader: Reader,
  destinationId: string,
  issue: string,
): Promise<{ incident: IncidentRow; posting: Record<string, string> } | undefined> {
  const [row] = await reader
    .select({ incident: incidents, posting: postings.reference })
    .from(postings)
    .innerJoin(incidents, eq(incidents.id, postings.incidentId))
    .where(
      and(eq(postings.destinationId, destinationId), sql`json_extract(${postings.reference}, '$.issue') = ${issue}`),
    )
  return row
}
