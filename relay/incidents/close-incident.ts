import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { resolveAlertsOf } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { updateIncident } from '../store/incidents.ts'
import { readSettings } from '../store/projects.ts'
import { freezeAsClosed } from './freeze-soon.ts'
import { loadIncident, type Act, type Doing } from './load-incident.ts'
import { addSystemNote } from './system-note.ts'
import { tell } from './tell.ts'

/**
 * Closes an incident by hand, and with it resolves its alerts, unless the project wants them left. Closing a closed one
 * changes nothing. A resolved alert that still fires comes back with its sender's next repeat, as a new incident.
 * @throws Failure `not-found`
 */
export async function closeIncident(deps: Deps, act: Act): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    await closeNow(tx, deps, { ...act, incident: await loadIncident(tx, act), now })
  })
}

/** The same as part of the caller's transaction. False when it was closed before. */
export async function closeNow(tx: Writer, deps: Deps, doing: Doing): Promise<boolean> {
  const { project, incident, by, now, except } = doing
  if (!(await updateIncident(tx, incident.id, { state: 'closed', closedAt: now }, 'opened'))) return false
  await freezeAsClosed(tx, incident, now)
  await addSystemNote(tx, deps, incident, by, 'closed this incident', now)
  await tell(tx, deps, { project, incident, change: 'closed', by, now, except })
  const resolved = readSettings(project).closeResolvesAlerts ? await resolveAlertsOf(tx, incident.id, now) : []
  for (const alert of resolved) {
    await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  }
  await addEvent(tx, { kind: 'incident-closed', project: project.slug, iid: incident.iid, at: now })
  return true
}
