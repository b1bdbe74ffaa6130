import { Failure } from '#shared/kit/failure.ts'
import type { Note } from '#shared/model/note.ts'
import type { Action } from '#shared/model/permissions.ts'
import type { Reader } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { addEvent } from '../store/events.ts'
import type { IncidentRow } from '../store/incidents.ts'
import { deleteNote, findNote, updateNote, type NoteRow } from '../store/notes.ts'
import { freezeWhatIsNew } from './freeze-soon.ts'
import { loadIncident, type Act } from './load-incident.ts'
import { checkTimeline, type Written } from './write-note.ts'

type OnNote = Act & { id: string; may: (action: Action) => boolean }

/**
 * Changes what somebody wrote: its text, whether it is a timeline event, and its time. Quick actions are not run again.
 * @throws Failure `not-found`, `forbidden`, or `bad-shape`
 */
export async function changeNote(deps: Deps, act: OnNote & { change: Partial<Written> }): Promise<Note> {
  const now = deps.now()
  const { change, may } = act
  if (change.body?.trim() === '') throw new Failure('bad-shape', 'body: a note needs a text', { field: 'body' })
  return deps.database.write(async tx => {
    const { incident, note } = await loadNote(tx, act)
    const kind = change.kind ?? note.kind
    if (change.at !== undefined && kind !== 'timeline') {
      throw new Failure('bad-shape', 'at: only a timeline event has a time of its own', { field: 'at' })
    }
    if (kind === 'timeline') checkTimeline(may, change.at, now)
    const at = kind === 'timeline' ? (change.at ?? note.at) : note.createdAt
    const body = change.body ?? note.body
    const edited = body === note.body ? {} : { editedAt: now }
    await addEvent(tx, { kind: 'incident-changed', project: act.project.slug, iid: incident.iid, at: now })
    if (body !== note.body) await freezeWhatIsNew(tx, incident, now)
    return updateNote(tx, note, { body, kind, at, ...edited })
  })
}

/** @throws Failure `not-found` or `forbidden` */
export async function removeNote(deps: Deps, act: OnNote): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    const { incident, note } = await loadNote(tx, act)
    await deleteNote(tx, note.id)
    await addEvent(tx, { kind: 'incident-changed', project: act.project.slug, iid: incident.iid, at: now })
  })
}

/** A note that this person may change. */
async function loadNote(reader: Reader, act: OnNote): Promise<{ incident: IncidentRow; note: NoteRow }> {
  const incident = await loadIncident(reader, act)
  const note = await findNote(reader, incident.id, act.id)
  if (!note) throw new Failure('not-found', `There is no such note on incident #${incident.iid}.`)
  if (note.kind === 'system') throw new Failure('forbidden', 'What the timeline says by itself stays as it is.')
  if (note.author !== act.by && !act.may('note.moderate')) {
    throw new Failure('forbidden', 'Only its author or a maintainer may change this note.')
  }
  return { incident, note }
}
