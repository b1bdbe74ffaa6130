import { alertBot } from '#shared/model/incident.ts'
import type { ProjectSettings } from '#shared/model/project.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { IncomingAlert } from '../intake/intake.ts'
import { updateAlert, type AlertRow } from '../store/alerts.ts'
import { findIncidentOfGroup, findIncidentOfProblem, type IncidentRow } from '../store/incidents.ts'
import type { ProjectRow } from '../store/projects.ts'
import { incidentBody } from '../templates/incident-body.ts'
import { alertValues } from './alert-values.ts'
import type { Decision } from './decide.ts'
import { incidentKeys, type IncidentKeys } from './incident-keys.ts'
import { joinIncident } from './join-incident.ts'
import { insertNew } from './new-incident.ts'

export type Opening = {
  project: ProjectRow
  settings: ProjectSettings
  alert: AlertRow
  incoming: IncomingAlert
  /** What the rules and the settings say of it. */
  decision: Decision
  /** UNIX milliseconds. */
  now: number
}

/**
 * Puts an alert into the open incident of its group, or into a recent one of its problem, which is opened again, or
 * into a new one with body and note. Part of the caller's transaction.
 */
export async function openIncidentFor(tx: Writer, deps: Deps, opening: Opening): Promise<void> {
  const { project, settings, alert, decision, now } = opening
  const keys = incidentKeys(settings.grouping, alert)
  const existing = await findExisting(tx, opening, keys)
  if (!existing) return insertFor(tx, deps, opening, keys)
  const { severity } = decision
  await joinIncident(tx, deps, { project, incident: existing, alert, severity, groupKey: keys.groupKey, now })
}

async function findExisting(
  tx: Writer,
  { project, settings, now }: Opening,
  { groupKey, problem }: IncidentKeys,
): Promise<IncidentRow | undefined> {
  const ofGroup = await findIncidentOfGroup(tx, project.id, groupKey)
  if (ofGroup?.state === 'opened') return ofGroup
  if (settings.reopenMinutes === 0) return undefined
  return findIncidentOfProblem(tx, project.id, problem, now - settings.reopenMinutes * 60_000)
}

async function insertFor(tx: Writer, deps: Deps, opening: Opening, keys: IncidentKeys): Promise<void> {
  const { project, alert, incoming, decision, now } = opening
  const { severity, labels, assignees, template } = decision
  const { incident, announce } = await insertNew(tx, deps, {
    project,
    by: alertBot,
    now,
    may: () => true,
    title: alert.title,
    severity,
    labels,
    assignees,
    ...keys,
    template,
    values: alertValues(alert),
    markdown: incoming.incidentMarkdown ?? '',
    bodyOf: (markdown, rendered) => incidentBody({ ...incoming, incidentMarkdown: markdown }, rendered),
  })
  await updateAlert(tx, alert.id, { incidentId: incident.id })
  await announce(`opened this incident from alert ^alert#${alert.iid}`)
}
