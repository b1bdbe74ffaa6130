import { Failure } from '#shared/kit/failure.ts'
import type { Note } from '#shared/model/note.ts'
import { leastRole, type Action } from '#shared/model/permissions.ts'
import type { Deps } from '../deps.ts'
import { parseQuickActions } from '../quick-actions/parse.ts'
import { quickActionNames } from '../quick-actions/registry.ts'
import { runQuickActions, type Said } from '../quick-actions/run.ts'
import { addEvent } from '../store/events.ts'
import { addNote } from '../store/notes.ts'
import { freezeWhatIsNew } from './freeze-soon.ts'
import { incidentDesk } from './incident-desk.ts'
import { loadIncident, type Act } from './load-incident.ts'
import { tell } from './tell.ts'

/** What a person may write: a comment, or an event on the timeline with its own time (UNIX milliseconds). */
export type Written = { body: string; kind: 'comment' | 'timeline'; at?: number }

/**
 * Writes a note, in Markdown, and runs the quick actions in it. Resolves with the note, null when there was nothing but
 * quick actions, and with what came of them.
 * @throws Failure `not-found`, `bad-shape` for a text of nothing but blanks, or `forbidden`
 */
export async function writeNote(
  deps: Deps,
  act: Act & Written & { may: (action: Action) => boolean },
): Promise<{ note: Note | null; said: Said[] }> {
  const now = deps.now()
  const { project, by, kind, may } = act
  const { rest, actions } = parseQuickActions(act.body, quickActionNames)
  if (act.body.trim() === '') throw new Failure('bad-shape', 'body: a note needs a text', { field: 'body' })
  if (kind === 'timeline') checkTimeline(may, act.at, now)
  return deps.database.write(async tx => {
    const incident = await loadIncident(tx, act)
    const row = {
      id: deps.newId(),
      incidentId: incident.id,
      kind,
      author: by,
      body: rest,
      at: kind === 'timeline' ? (act.at ?? now) : now,
      createdAt: now,
    }
    const note = rest.trim() === '' ? null : await addNote(tx, row)
    if (note) await freezeWhatIsNew(tx, incident, now)
    if (note) await addEvent(tx, { kind: 'note-added', project: project.slug, iid: incident.iid, at: now })
    if (note) await tell(tx, deps, { project, incident, change: 'note', key: note.id, by, text: rest, now })
    const said = await runQuickActions(incidentDesk(tx, deps, { project, incident, by, now }), may, actions)
    return { note, said }
  })
}

/** @throws Failure `forbidden`, or `bad-shape` for a time that lies ahead */
export function checkTimeline(may: (action: Action) => boolean, at: number | undefined, now: number): void {
  if (!may('timeline.write')) {
    throw new Failure('forbidden', `Timeline events need the role ${leastRole['timeline.write']} in this project.`)
  }
  if (at !== undefined && at > now) {
    throw new Failure('bad-shape', 'at: it lies ahead; a timeline tells what happened', { field: 'at' })
  }
}
