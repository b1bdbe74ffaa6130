import { alertBot } from '#shared/model/incident.ts'
import type { ProjectSettings } from '#shared/model/project.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { findIncidentById, updateIncident } from '../store/incidents.ts'
import { countUnresolved, endAlert } from '../store/open-alerts.ts'
import type { ProjectRow } from '../store/projects.ts'
import { freezeAsClosed } from './freeze-soon.ts'
import { addSystemNote } from './system-note.ts'
import { refreshCards, tell } from './tell.ts'

/** GitLab's words, to the letter. */
const closingNote = 'automatically closed this issue because the alert resolved.'

export type Resolving = {
  project: ProjectRow
  settings: ProjectSettings
  alert: AlertRow
  /** Who says that it is over. */
  resolvedBy: NonNullable<AlertRow['resolvedBy']>
  /** The person's name, where one says so. */
  by?: string
  /** UNIX milliseconds, as `now`. */
  endedAt: number
  now: number
}

/**
 * Ends an alert, and closes its incident when it was the last and the project wants that. Nothing happens to an alert
 * that has ended already. Part of the caller's transaction.
 */
export async function resolveAlert(tx: Writer, deps: Deps, resolving: Resolving): Promise<void> {
  const { project, settings, alert, resolvedBy, by = alertBot, endedAt, now } = resolving
  const heard = resolvedBy === 'sender' ? { lastEventAt: now } : {}
  if (!(await endAlert(tx, alert.id, { endedAt, resolvedBy, ...heard }))) return
  await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  const incident = alert.incidentId === null ? undefined : await findIncidentById(tx, alert.incidentId)
  if (incident?.state !== 'opened') return
  const wasLast = (await countUnresolved(tx, incident.id)) === 0
  const closes = settings.autoClose && wasLast
  if (closes) {
    await updateIncident(tx, incident.id, { state: 'closed', closedAt: now }, 'opened')
    await freezeAsClosed(tx, incident, now)
  }
  for (const line of lines(resolving, closes)) await addSystemNote(tx, deps, incident, by, line, now)
  if (wasLast) await tell(tx, deps, { project, incident, change: 'resolved', by, now })
  await refreshCards(tx, deps, { project, incident, by, now })
  const kind = closes ? 'incident-closed' : 'incident-changed'
  await addEvent(tx, { kind, project: project.slug, iid: incident.iid, at: now })
}

/** What the timeline says of it. */
function lines({ alert, resolvedBy }: Resolving, closes: boolean): string[] {
  const name = `alert ^alert#${alert.iid}`
  if (resolvedBy === 'person')
    return [closes ? `closed this incident: ${name}, its last, is resolved` : `resolved ${name}`]
  if (resolvedBy === 'sender') return [closes ? closingNote : `${name} resolved`]
  return [`${name} resolved: its sender has not told of it again`, ...(closes ? [closingNote] : [])]
}
