import { alertBot } from '#shared/model/incident.ts'
import type { ProjectSettings } from '#shared/model/project.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { IncomingAlert } from '../intake/intake.ts'
import { updateAlert, type AlertRow } from '../store/alerts.ts'
import { findIncidentOfGroup, type IncidentRow } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'
import { incidentBody } from '../templates/incident-body.ts'
import { alertValues } from './alert-values.ts'
import { insertNew } from './new-incident.ts'

/** The open incident of the alert's problem, or a new one with body and note. Part of the caller's transaction. */
export async function openIncidentFor(
  tx: Writer,
  deps: Deps,
  about: { project: ProjectRow; settings: ProjectSettings; alert: AlertRow; incoming: IncomingAlert; now: number },
): Promise<IncidentRow> {
  const { project, settings, alert, incoming, now } = about
  const existing = await findIncidentOfGroup(tx, project.id, alert.fingerprint)
  if (existing?.state === 'opened') {
    await updateAlert(tx, alert.id, { incidentId: existing.id })
    return existing
  }
  const { incident, announce } = await insertNew(tx, deps, {
    project,
    by: alertBot,
    now,
    may: () => true,
    title: alert.title,
    severity: alert.severity,
    labels: settings.labels,
    assignees: [],
    groupKey: alert.fingerprint,
    template: settings.template,
    values: alertValues(alert),
    markdown: incoming.incidentMarkdown ?? '',
    bodyOf: (markdown, rendered) => incidentBody({ ...incoming, incidentMarkdown: markdown }, rendered),
  })
  await updateAlert(tx, alert.id, { incidentId: incident.id })
  await announce(`opened this incident from alert ^alert#${alert.iid}`)
  return incident
}
