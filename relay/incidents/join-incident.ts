import { alertBot } from '#shared/model/incident.ts'
import { worseSeverity, type Severity } from '#shared/model/severity.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { updateAlert, type AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { updateIncident } from '../store/incidents.ts'
import { changeNow } from './change-incident.ts'
import { freezeAsOpened, freezeWhatIsNew } from './freeze-soon.ts'
import type { Doing } from './load-incident.ts'
import { addSystemNote } from './system-note.ts'
import { refreshCards, tell } from './tell.ts'

/** An alert on its way into an incident. `severity` is what the rules make of the alert's. */
export type Joining = Omit<Doing, 'by'> & { alert: AlertRow; severity: Severity; groupKey: string }

/**
 * Puts an alert into an incident that is there. A closed one is opened again, and nobody is on it any more. The
 * incident becomes as severe as the alert, never less. Part of the caller's transaction.
 */
export async function joinIncident(tx: Writer, deps: Deps, joining: Joining): Promise<void> {
  const { project, incident, alert, severity, groupKey, now } = joining
  await updateAlert(tx, alert.id, { incidentId: incident.id })
  const isBack = incident.state === 'closed'
  if (isBack) {
    // Under this alert's key: what joins it from now on looks for that.
    const opened = { state: 'opened', closedAt: null, acknowledgedAt: null, groupKey } as const
    await updateIncident(tx, incident.id, opened, 'closed')
  }
  if (isBack) await freezeAsOpened(tx, incident, now)
  else await freezeWhatIsNew(tx, incident, now)
  const line = isBack
    ? `reopened this incident: alert ^alert#${alert.iid} fired again`
    : `alert ^alert#${alert.iid} joined`
  await addSystemNote(tx, deps, incident, alertBot, line, now)
  if (isBack) await tell(tx, deps, { project, incident, change: 'reopened', by: alertBot, now })
  await refreshCards(tx, deps, { project, incident, by: alertBot, now })
  await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: incident.iid, at: now })
  const worst = worseSeverity(incident.severity, severity)
  await changeNow(tx, deps, { project, incident, by: alertBot, now }, { severity: worst })
}
