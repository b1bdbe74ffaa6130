import type { Severity } from '#shared/model/severity.ts'
import type { Deps } from '../deps.ts'
import { addEvent } from '../store/events.ts'
import { insertIncident } from '../store/incidents.ts'
import { nextIid, readSettings, type ProjectRow } from '../store/projects.ts'
import { addSystemNote } from './system-note.ts'

/** Opens an incident by hand. Resolves with its number. `body` is Markdown. */
export async function declareIncident(
  deps: Deps,
  given: { project: ProjectRow; title: string; body: string; severity: Severity; by: string },
): Promise<number> {
  const now = deps.now()
  const { project, title, body, severity, by } = given
  return deps.database.write(async tx => {
    const incident = await insertIncident(tx, {
      projectId: project.id,
      iid: await nextIid(tx, project.id, 'incident'),
      title,
      body,
      state: 'opened',
      severity,
      labels: readSettings(project).labels,
      createdBy: by,
      createdAt: now,
    })
    await addSystemNote(tx, deps, incident, by, 'declared this incident', now)
    await addEvent(tx, { kind: 'incident-opened', project: project.slug, iid: incident.iid, at: now })
    return incident.iid
  })
}
