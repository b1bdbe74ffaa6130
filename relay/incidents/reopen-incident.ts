import { Failure } from '#shared/kit/failure.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { addEvent } from '../store/events.ts'
import { findIncidentOfGroup, updateIncident } from '../store/incidents.ts'
import { freezeAsOpened } from './freeze-soon.ts'
import { loadIncident, type Act, type Doing } from './load-incident.ts'
import { addSystemNote } from './system-note.ts'
import { tell } from './tell.ts'

/**
 * Opens a closed incident again. Its alerts stay as they are. Opening an open one changes nothing.
 * @throws Failure `not-found`, or `conflict` when the same problem has another open incident by now
 */
export async function reopenIncident(deps: Deps, act: Act): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    await reopenNow(tx, deps, { ...act, incident: await loadIncident(tx, act), now })
  })
}

/** The same as part of the caller's transaction. False when it was open. */
export async function reopenNow(tx: Writer, deps: Deps, doing: Doing): Promise<boolean> {
  const { project, incident, by, now, except } = doing
  if (incident.state === 'opened') return false
  const open = incident.groupKey === null ? undefined : await findIncidentOfGroup(tx, project.id, incident.groupKey)
  if (open?.state === 'opened') {
    throw new Failure('conflict', `This problem is open as #${open.iid} already.`)
  }
  await updateIncident(tx, incident.id, { state: 'opened', closedAt: null, acknowledgedAt: null }, 'closed')
  await freezeAsOpened(tx, incident, now)
  await addSystemNote(tx, deps, incident, by, 'reopened this incident', now)
  await tell(tx, deps, { project, incident, change: 'reopened', by, now, except })
  await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: now })
  return true
}
