import { alertBot } from '#shared/model/incident.ts'
import type { ProjectSettings } from '#shared/model/project.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { IncomingAlert } from '../intake/intake.ts'
import { updateAlert, type AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { findIncidentOfGroup, insertIncident, type IncidentRow } from '../store/incidents.ts'
import { nextIid, type ProjectRow } from '../store/projects.ts'
import { incidentBody } from '../templates/incident-body.ts'
import { addSystemNote } from './system-note.ts'

/** The open incident of the alert's problem, or a new one with body and note. Part of the caller's transaction. */
export async function openIncidentFor(
  tx: Writer,
  deps: Deps,
  about: { project: ProjectRow; settings: ProjectSettings; alert: AlertRow; incoming: IncomingAlert; now: number },
): Promise<IncidentRow> {
  const { project, alert, now } = about
  const existing = await findIncidentOfGroup(tx, project.id, alert.fingerprint)
  const incident = existing?.state === 'opened' ? existing : await insertFor(tx, about)
  await updateAlert(tx, alert.id, { incidentId: incident.id })
  if (incident !== existing) {
    await addSystemNote(tx, deps, incident, alertBot, `opened this incident from alert ^alert#${alert.iid}`, now)
    await addEvent(tx, { kind: 'incident-opened', project: project.slug, iid: incident.iid, at: now })
  }
  return incident
}

async function insertFor(
  tx: Writer,
  { project, settings, alert, incoming, now }: Parameters<typeof openIncidentFor>[2],
): Promise<IncidentRow> {
  return insertIncident(tx, {
    projectId: project.id,
    iid: await nextIid(tx, project.id, 'incident'),
    title: alert.title,
    body: incidentBody(incoming),
    state: 'opened',
    severity: alert.severity,
    labels: settings.labels,
    groupKey: alert.fingerprint,
    createdBy: alertBot,
    createdAt: now,
  })
}
