import { Failure } from '#shared/kit/failure.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { Desk } from '../quick-actions/quick-action.ts'
import { addEvent } from '../store/events.ts'
import { findIncidentById, updateIncident, type IncidentRow } from '../store/incidents.ts'
import { listMembers } from '../store/members.ts'
import { addNote } from '../store/notes.ts'
import { acknowledgeNow } from './acknowledge-incident.ts'
import { changeNow } from './change-incident.ts'
import { closeNow } from './close-incident.ts'
import type { Doing } from './load-incident.ts'
import { reopenNow } from './reopen-incident.ts'
import { addSystemNote } from './system-note.ts'
import { refreshCards } from './tell.ts'

/** What quick actions do, done to this incident in this transaction. */
export function incidentDesk(tx: Writer, deps: Deps, given: Doing): Desk {
  const { project, by, now } = given
  const { id, iid } = given.incident

  async function incident(): Promise<IncidentRow> {
    const row = await findIncidentById(tx, id)
    if (!row) throw new Failure('not-found', `There is no incident #${iid} in ${project.slug}.`)
    return row
  }

  async function doing(): Promise<Doing> {
    return { ...given, incident: await incident() }
  }

  async function tell(line: string): Promise<void> {
    await addSystemNote(tx, deps, given.incident, by, line, now)
    await refreshCards(tx, deps, given)
    await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid, at: now })
  }

  return {
    by,
    now,
    incident,
    members: () => listMembers(tx, project.id),
    close: async () => closeNow(tx, deps, await doing()),
    reopen: async () => reopenNow(tx, deps, await doing()),
    acknowledge: async () => acknowledgeNow(tx, deps, await doing()),
    change: async change => changeNow(tx, deps, await doing(), change),
    async setCall(url, name = 'Zoom') {
      await updateIncident(tx, id, { callUrl: url })
      const here = name === 'Zoom' ? 'issue' : 'incident' // of Zoom's in GitLab's words, to the letter
      await tell(url === null ? `removed a ${name} call from this ${here}` : `added a ${name} call to this ${here}`)
    },
    addLink: async text => tell(`added a link: ${text}`),
    async addTimelineEvent(text, at) {
      const note = {
        id: deps.newId(),
        incidentId: id,
        kind: 'timeline',
        author: by,
        body: text,
        at,
        createdAt: now,
      } as const
      await addNote(tx, note)
      await addEvent(tx, { kind: 'note-added', project: project.slug, iid, at: now })
    },
  }
}
