import type { Note } from '#shared/model/note.ts'
import type { Deps } from '../deps.ts'
import { addEvent } from '../store/events.ts'
import { addNote } from '../store/notes.ts'
import { loadIncident, type Act } from './load-incident.ts'

/** Writes a comment, in Markdown. @throws Failure `not-found` */
export async function addComment(deps: Deps, act: Act & { body: string }): Promise<Note> {
  const now = deps.now()
  return deps.database.write(async tx => {
    const incident = await loadIncident(tx, act)
    await addEvent(tx, { kind: 'note-added', project: act.project.slug, iid: incident.iid, at: now })
    return addNote(tx, {
      id: deps.newId(),
      incidentId: incident.id,
      kind: 'comment',
      author: act.by,
      body: act.body,
      at: now,
      createdAt: now,
    })
  })
}
