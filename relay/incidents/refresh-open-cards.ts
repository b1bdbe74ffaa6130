import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { openIncidents } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'
import { refreshCards } from './tell.ts'

/** What every card of a project shows has changed, such as the project's name or a label's. Those of closed incidents stay. */
export async function refreshOpenCards(
  tx: Writer,
  deps: Pick<Deps, 'newId'>,
  {
    project,
    by,
    now,
    label,
  }: { project: ProjectRow; by: string; now: number; /** Only with this one. */ label?: string },
): Promise<void> {
  for (const incident of await openIncidents(tx, project.id, label)) {
    await refreshCards(tx, deps, { project, incident, by, now })
  }
}
