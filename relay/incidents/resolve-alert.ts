import { alertBot } from '#shared/model/incident.ts'
import type { ProjectSettings } from '#shared/model/project.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { countUnresolved, updateAlert, type AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { findIncidentById, updateIncident } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'
import { addSystemNote } from './system-note.ts'

/** GitLab's words, to the letter. */
const closingNote = 'automatically closed this issue because the alert resolved.'

/** Ends an alert as its sender says, and closes its incident when it was the last. Part of the caller's transaction. */
export async function resolveAlert(
  tx: Writer,
  deps: Deps,
  about: {
    project: ProjectRow
    settings: ProjectSettings
    alert: AlertRow
    endedAt: number
    now: number
    by?: 'sender' | 'timer'
  },
): Promise<void> {
  const { project, settings, alert, endedAt, now, by = 'sender' } = about
  await updateAlert(tx, alert.id, { status: 'resolved', endedAt, resolvedBy: by, lastEventAt: now })
  await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  const incident = alert.incidentId === null ? undefined : await findIncidentById(tx, alert.incidentId)
  if (incident?.state !== 'opened') return
  const isLast = (await countUnresolved(tx, incident.id)) === 0
  if (isLast && settings.autoClose) {
    await updateIncident(tx, incident.id, { state: 'closed', closedAt: now }, 'opened')
    await addSystemNote(tx, deps, incident, alertBot, closingNote, now)
    await addEvent(tx, { kind: 'incident-closed', project: project.slug, iid: incident.iid, at: now })
    return
  }
  await addSystemNote(tx, deps, incident, alertBot, `alert ^alert#${alert.iid} resolved`, now)
  await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: now })
}
