import type { Deps } from '../deps.ts'
import { resolveAlertsOf } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { updateIncident } from '../store/incidents.ts'
import { loadIncident, type Act } from './load-incident.ts'
import { addSystemNote } from './system-note.ts'

/**
 * Closes an incident by hand, and with it resolves its alerts. Closing a closed one changes nothing.
 * An alert that still fires comes back with its sender's next repeat, as a new incident.
 * @throws Failure `not-found`
 */
export async function closeIncident(deps: Deps, act: Act): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    const incident = await loadIncident(tx, act)
    if (!(await updateIncident(tx, incident.id, { state: 'closed', closedAt: now }, 'opened'))) return
    await addSystemNote(tx, deps, incident, act.by, 'closed this incident', now)
    const { slug } = act.project
    for (const alert of await resolveAlertsOf(tx, incident.id, now)) {
      await addEvent(tx, { kind: 'alert-changed', project: slug, iid: alert.iid, at: now })
    }
    await addEvent(tx, { kind: 'incident-closed', project: slug, iid: incident.iid, at: now })
  })
}
