import type { DestinationKind, NoticeChange } from '#shared/model/destination.ts'
import { severities } from '#shared/model/severities.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { quietUntil } from './quiet-until.ts'
import { listDestinations, type DestinationRow } from '../store/destinations.ts'
import type { IncidentRow } from '../store/incidents.ts'
import { mailedMembers } from '../store/mailed-members.ts'
import { addNotices, hasNotices, isAboutToTell, type NewNotice } from '../store/notices.ts'
import type { ProjectRow } from '../store/projects.ts'

/** Kinds whose messages are cards that stay true. */
const cardKinds: readonly DestinationKind[] = ['slack', 'gitlab', 'github']

/** A change that people are told of. `now` in UNIX milliseconds. */
export type Telling = {
  project: ProjectRow
  incident: Pick<IncidentRow, 'id' | 'severity'>
  change: NoticeChange
  /** Tells it from another change of its kind: a note's id. Absent: by its moment. */
  key?: string
  by: string
  /** What was written, for a note. */
  text?: string
  now: number
  /** A destination that knows it already, because it came from there. */
  except?: string
}

/** GitLab mails its members of new and of recovered alerts, and of nothing between. */
const mailedChanges: readonly NoticeChange[] = ['opened', 'reopened', 'resolved', 'closed']

/**
 * Writes a notice for everybody who is to be told: destinations by their rules, members by the project's settings.
 * Part of the caller's transaction, so that nothing is told that did not happen, and nothing that happened is not told.
 */
export async function tell(tx: Writer, deps: Pick<Deps, 'newId'>, telling: Telling): Promise<void> {
  const { project, incident, change, by, text, now } = telling
  const changeKey = `${change}:${telling.key ?? now}`
  const facts = { by, at: now, ...(text === undefined ? {} : { text }) }
  const common = { projectId: project.id, incidentId: incident.id, change, changeKey, facts, createdAt: now }
  const rows: NewNotice[] = []
  for (const destination of await listDestinations(tx, project.id)) {
    if (destination.id === telling.except) continue
    if (!wants(destination, telling)) {
      await refreshCard(tx, deps, destination, telling)
      continue
    }
    const nextAt = await whenToTell(tx, destination, telling)
    rows.push({
      ...common,
      id: deps.newId(),
      destinationId: destination.id,
      lane: destination.id,
      recipient: null,
      nextAt,
    })
  }
  for (const email of mailedChanges.includes(change) ? await mailedMembers(tx, project) : []) {
    const lane = `member:${email}`
    rows.push({ ...common, id: deps.newId(), destinationId: null, lane, recipient: email, nextAt: now })
  }
  await addNotices(tx, rows)
}

/** Cards about an incident are drawn anew: something that they show has changed, and nobody is told of it. */
export async function refreshCards(
  tx: Writer,
  deps: Pick<Deps, 'newId'>,
  about: Pick<Telling, 'project' | 'incident' | 'by' | 'now'>,
): Promise<void> {
  for (const destination of await listDestinations(tx, about.project.id)) {
    await refreshCard(tx, deps, destination, about)
  }
}

/** Once for all changes until it goes out. A place that has heard nothing of the incident has no card of it. */
async function refreshCard(
  tx: Writer,
  deps: Pick<Deps, 'newId'>,
  { id, kind, active }: DestinationRow,
  { project, incident, by, now }: Pick<Telling, 'project' | 'incident' | 'by' | 'now'>,
): Promise<void> {
  if (!active || !cardKinds.includes(kind) || !(await hasNotices(tx, incident.id, id))) return
  if (await isAboutToTell(tx, incident.id, id, now)) return
  const newId = deps.newId()
  await addNotices(tx, [
    {
      id: newId,
      projectId: project.id,
      incidentId: incident.id,
      change: 'refresh',
      changeKey: `refresh:${newId}`,
      facts: { by, at: now },
      createdAt: now,
      destinationId: id,
      lane: id,
      recipient: null,
      nextAt: now,
    },
  ])
}

function wants({ active, rule }: DestinationRow, { change, incident }: Telling): boolean {
  const severeEnough = severities.indexOf(incident.severity) <= severities.indexOf(rule.minSeverity)
  return active && severeEnough && rule.changes.includes(change)
}

/** Later in quiet hours, unless it is critical, and while changes are gathered after the first message. */
async function whenToTell(tx: Writer, { id, rule }: DestinationRow, { incident, now }: Telling): Promise<number> {
  const gathers = rule.digestMinutes > 0 && (await hasNotices(tx, incident.id, id))
  const at = gathers ? now + rule.digestMinutes * 60_000 : now
  if (rule.quietHours === null || incident.severity === 'critical') return at
  return quietUntil(rule.quietHours, at)
}
