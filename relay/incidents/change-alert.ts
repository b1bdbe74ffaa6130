import { Failure } from '#shared/kit/failure.ts'
import type { AlertStatus } from '#shared/model/alert.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { findAlertRow, updateAlert, type AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { findIncidentById } from '../store/incidents.ts'
import { readSettings, type ProjectRow } from '../store/projects.ts'
import { plain } from '#shared/format/markdown-escape.ts'
import { resolveAlert } from './resolve-alert.ts'
import { addSystemNote } from './system-note.ts'

/** A person's change of an alert. What is missing stays; `assignee: null` takes it from whoever had it. */
export type AlertChange = {
  project: ProjectRow
  iid: number
  by: string
  status?: AlertStatus
  assignee?: string | null
}

/**
 * Changes an alert by hand; its incident's timeline tells of it. Resolving the last alert of an incident closes it,
 * where the project wants that; every other change leaves the incident as it is.
 * @throws Failure `not-found`, or `conflict` for a resolved alert that should be something else
 */
export async function changeAlert(deps: Deps, change: AlertChange): Promise<void> {
  const now = deps.now()
  const { project, iid, by, status, assignee } = change
  await deps.database.write(async tx => {
    const alert = await findAlertRow(tx, project.id, iid)
    if (!alert) throw new Failure('not-found', `There is no alert ${iid} in ${project.slug}.`)
    if (assignee !== undefined && assignee !== alert.assignee) {
      const line = assignee === null ? `took alert ^alert#${iid} from ` : `assigned alert ^alert#${iid} to `
      await updateAlert(tx, alert.id, { assignee })
      await tell(tx, deps, { project, alert, by, now }, line + plain(assignee ?? alert.assignee ?? ''))
    }
    if (status === undefined || status === alert.status) return
    if (alert.status === 'resolved') {
      throw new Failure('conflict', 'A resolved alert stays resolved; when it fires again, it is a new one.')
    }
    if (status === 'resolved') {
      const settings = readSettings(project)
      await resolveAlert(tx, deps, { project, settings, alert, resolvedBy: 'person', by, endedAt: now, now })
      return
    }
    await updateAlert(tx, alert.id, { status })
    await tell(tx, deps, { project, alert, by, now }, `set alert ^alert#${iid} to ${status}`)
  })
}

async function tell(
  tx: Writer,
  deps: Deps,
  { project, alert, by, now }: { project: ProjectRow; alert: AlertRow; by: string; now: number },
  line: string,
): Promise<void> {
  await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  const incident = alert.incidentId === null ? undefined : await findIncidentById(tx, alert.incidentId)
  if (!incident) return
  await addSystemNote(tx, deps, incident, by, line, now)
  await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: now })
}
