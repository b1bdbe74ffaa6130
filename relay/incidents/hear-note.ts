import type { Deps } from '../deps.ts'
import { addEvent } from '../store/events.ts'
import { addNote, findNote } from '../store/notes.ts'
import type { IncidentRow } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'
import { freezeWhatIsNew } from './freeze-soon.ts'
import { tell } from './tell.ts'

/** A comment as a tracker tells of it. */
export type Heard = {
  project: ProjectRow
  incident: IncidentRow
  /** The same for the same comment, however often it is told of. */
  id: string
  by: string
  /** Foreign Markdown. A line that begins with a slash is text: who wrote it has no role here. */
  body: string
  /** The destination that it came from, which knows it. */
  from: string
}

/** Writes a note that somebody wrote elsewhere. False when it is here already. */
export async function hearNote(deps: Deps, { project, incident, id, by, body, from }: Heard): Promise<boolean> {
  const now = deps.now()
  return deps.database.write(async tx => {
    if (await findNote(tx, incident.id, id)) return false
    await addNote(tx, { id, incidentId: incident.id, kind: 'comment', author: by, body, at: now, createdAt: now })
    await freezeWhatIsNew(tx, incident, now)
    await addEvent(tx, { kind: 'note-added', project: project.slug, iid: incident.iid, at: now })
    await tell(tx, deps, { project, incident, change: 'note', key: id, by, text: body, now, except: from })
    return true
  })
}
