import { Failure } from '#shared/kit/failure.ts'
import type { Reader } from '../db/connect.ts'
import { findIncidentRow, type IncidentRow } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'

/** What a person's act on an incident needs to know. `by` is who did it. */
export type Act = { project: ProjectRow; iid: number; by: string }

/** An act under way, inside a transaction. `now` in UNIX milliseconds. `except`: a destination that knows of it. */
export type Doing = { project: ProjectRow; incident: IncidentRow; by: string; now: number; except?: string }

/** @throws Failure `not-found` */
export async function loadIncident(reader: Reader, { project, iid }: Omit<Act, 'by'>): Promise<IncidentRow> {
  const row = await findIncidentRow(reader, project.id, iid)
  if (!row) throw new Failure('not-found', `There is no incident #${iid} in ${project.slug}.`)
  return row
}
