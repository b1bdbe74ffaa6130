import type { IncidentState } from '#shared/model/incident.ts'
import { severities, type Severity } from '#shared/model/severities.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { addEvent } from '../store/events.ts'
import { updateIncident } from '../store/incidents.ts'
import { ensureLabels } from '../store/labels.ts'
import { changeWords } from './change-words.ts'
import { closeNow } from './close-incident.ts'
import { freezeWhatIsNew } from './freeze-soon.ts'
import { loadIncident, type Act, type Doing } from './load-incident.ts'
import { reopenNow } from './reopen-incident.ts'
import { addSystemNote } from './system-note.ts'
import { refreshCards, tell } from './tell.ts'

/** What a person may change of an incident. What is missing stays. `body` is Markdown. */
export type IncidentFields = {
  title?: string
  body?: string
  severity?: Severity
  labels?: readonly string[]
  assignees?: readonly string[]
}

/**
 * Changes an incident, each change a line on its timeline. What is the same already is no change.
 * @throws Failure `not-found`, or `conflict` when it cannot be reopened
 */
export async function changeIncident(
  deps: Deps,
  act: Act & { fields: IncidentFields; state?: IncidentState },
): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    const doing = { ...act, incident: await loadIncident(tx, act), now }
    await changeNow(tx, deps, doing, act.fields)
    if (act.state === 'closed') await closeNow(tx, deps, doing)
    if (act.state === 'opened') await reopenNow(tx, deps, doing)
  })
}

/** The fields alone, as part of the caller's transaction. */
export async function changeNow(tx: Writer, deps: Deps, doing: Doing, fields: IncidentFields): Promise<void> {
  const { project, incident: before, by, now } = doing
  const after = {
    title: fields.title ?? before.title,
    body: fields.body ?? before.body,
    severity: fields.severity ?? before.severity,
    labels: [...new Set(fields.labels ?? before.labels)],
    assignees: [...new Set(fields.assignees ?? before.assignees)],
  }
  const words = changeWords(before, after)
  if (words.length === 0) return
  await updateIncident(tx, before.id, after)
  await ensureLabels(tx, project.id, after.labels)
  if (after.body !== before.body) await freezeWhatIsNew(tx, before, now)
  for (const line of words) await addSystemNote(tx, deps, before, by, line, now)
  const raised = severities.indexOf(after.severity) < severities.indexOf(before.severity)
  if (raised) {
    const incident = { ...before, severity: after.severity }
    await tell(tx, deps, { project, incident, change: 'severity-raised', by, now, text: after.severity })
  }
  await refreshCards(tx, deps, { project, incident: before, by, now })
  await addEvent(tx, { kind: 'incident-changed', project: project.slug, iid: before.iid, at: now })
}
