import { alertBot } from '#shared/model/incident.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { updateAlert, type AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { findIncidentById, updateIncident } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'
import { addSystemNote } from './system-note.ts'

/** Somebody acknowledged an alert at its sender; its incident counts as acknowledged too. Part of the caller's transaction. */
export async function acknowledgeAlert(
  tx: Writer,
  deps: Deps,
  { project, alert, now }: { project: ProjectRow; alert: AlertRow; now: number },
): Promise<void> {
  if (alert.status !== 'triggered') return
  await updateAlert(tx, alert.id, { status: 'acknowledged', lastEventAt: now })
  await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  const incident = alert.incidentId === null ? undefined : await findIncidentById(tx, alert.incidentId)
  if (incident?.state !== 'opened' || incident.acknowledgedAt !== null) return
  await updateIncident(tx, incident.id, { acknowledgedAt: now }, 'opened')
  await addSystemNote(tx, deps, incident, alertBot, `acknowledged this incident, as alert ^alert#${alert.iid} was`, now)
  await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: now })
}
