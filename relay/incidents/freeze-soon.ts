import type { Writer } from '../db/connect.ts'
import { planFreezing } from '../store/freezings.ts'
import type { IncidentRow } from '../store/incidents.ts'

// Charts are frozen by themselves: `relay/frozen` does it, here stands when. Part of the transaction of the change.

/** An incident opened, again or for the first time: what its charts show is kept. */
export async function freezeAsOpened(tx: Writer, incident: Pick<IncidentRow, 'id'>, now: number): Promise<void> {
  await planFreezing(tx, { incidentId: incident.id, occasion: 'opened', since: now, dueAt: now })
}

export async function freezeAsClosed(tx: Writer, incident: Pick<IncidentRow, 'id'>, now: number): Promise<void> {
  await planFreezing(tx, { incidentId: incident.id, occasion: 'closed', since: now, dueAt: now })
}

/** There may be more charts than before: those that are not frozen yet will be. */
export async function freezeWhatIsNew(tx: Writer, incident: IncidentRow, now: number): Promise<void> {
  const occasion = incident.state === 'opened' ? 'opened' : 'closed'
  await planFreezing(tx, {
    incidentId: incident.id,
    occasion,
    since: incident.closedAt ?? incident.createdAt,
    dueAt: now,
  })
}
