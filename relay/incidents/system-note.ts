import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { IncidentRow } from '../store/incidents.ts'
import { addNote } from '../store/notes.ts'

/** A line on the timeline that nobody wrote: who did what, when (UNIX milliseconds). */
export async function addSystemNote(
  tx: Writer,
  deps: Pick<Deps, 'newId'>,
  incident: Pick<IncidentRow, 'id'>,
  author: string,
  body: string,
  now: number,
): Promise<void> {
  await addNote(tx, {
    id: deps.newId(),
    incidentId: incident.id,
    kind: 'system',
    author,
    body,
    at: now,
    createdAt: now,
  })
}
