import { Failure } from '#shared/kit/failure.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { acknowledgeAlertsOf } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { updateIncident } from '../store/incidents.ts'
import { loadIncident, type Act, type Doing } from './load-incident.ts'
import { addSystemNote } from './system-note.ts'
import { tell } from './tell.ts'

/**
 * Says that somebody is on it. A second acknowledgement changes nothing: the first one counts.
 * @throws Failure `not-found`, or `conflict` when the incident is closed
 */
export async function acknowledgeIncident(deps: Deps, act: Act): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    await acknowledgeNow(tx, deps, { ...act, incident: await loadIncident(tx, act), now })
  })
}

/** The same as part of the caller's transaction. False when it was acknowledged before. */
export async function acknowledgeNow(tx: Writer, deps: Deps, doing: Doing): Promise<boolean> {
  const { project, incident, by, now } = doing
  if (incident.state === 'closed') throw new Failure('conflict', `Incident #${incident.iid} is closed.`)
  if (incident.acknowledgedAt !== null) return false
  await updateIncident(tx, incident.id, { acknowledgedAt: now }, 'opened')
  await acknowledgeAlertsOf(tx, incident.id)
  await addSystemNote(tx, deps, incident, by, 'acknowledged this incident', now)
  await tell(tx, deps, { project, incident, change: 'acknowledged', by, now })
  await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: now })
  return true
}
