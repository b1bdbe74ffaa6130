import { Failure } from '#shared/kit/failure.ts'
import type { Deps } from '../deps.ts'
import { addEvent } from '../store/events.ts'
import { copyFrozen } from '../store/frozen-charts.ts'
import { insertIncident } from '../store/incidents.ts'
import { ensureLabels } from '../store/labels.ts'
import { addNote, listNotes } from '../store/notes.ts'
import { nextIid, type ProjectRow } from '../store/projects.ts'
import { addSystemNote } from './system-note.ts'
import { closeNow } from './close-incident.ts'
import { freezeWhatIsNew } from './freeze-soon.ts'
import { loadIncident, type Act } from './load-incident.ts'
import { tell } from './tell.ts'

/**
 * Moves an incident to another project, as GitLab does: a new one there with everything that was said, and the old one
 * is closed and says where it went. Its alerts stay where their senders will tell of them. Resolves with its new number.
 * @throws Failure `not-found`, or `conflict` when it is there already
 */
export async function moveIncident(deps: Deps, { to, ...act }: Act & { to: ProjectRow }): Promise<{ iid: number }> {
  const now = deps.now()
  const { project, by } = act
  if (to.id === project.id) throw new Failure('conflict', `Incident #${act.iid} is in ${to.slug} already.`)
  return deps.database.write(async tx => {
    const from = await loadIncident(tx, act)
    const iid = await nextIid(tx, to.id, 'incident')
    const { id: _, groupKey: __, problem: ___, ...kept } = from
    const moved = await insertIncident(tx, { ...kept, projectId: to.id, iid, groupKey: null })
    await ensureLabels(tx, to.id, moved.labels)
    for (const { kind, author, body, at, createdAt } of await listNotes(tx, from.id)) {
      const times = { at: Date.parse(at), createdAt: Date.parse(createdAt) }
      await addNote(tx, { id: deps.newId(), incidentId: moved.id, kind, author, body, ...times })
    }
    await copyFrozen(tx, from.id, moved.id, deps.newId)
    await freezeWhatIsNew(tx, moved, now)
    await addSystemNote(tx, deps, moved, by, `moved from ${project.slug}#${from.iid}`, now)
    await addEvent(tx, { kind: 'incident-opened', project: to.slug, iid, at: now })
    if (moved.state === 'opened') await tell(tx, deps, { project: to, incident: moved, change: 'opened', by, now })
    await addSystemNote(tx, deps, from, by, `moved to ${to.slug}#${iid}`, now)
    await closeNow(tx, deps, { ...act, incident: from, now })
    return { iid }
  })
}
