import type { Delivered } from '#shared/relay-api/inlets.ts'
import type { Writer } from '../db/open.ts'
import type { Deps } from '../deps.ts'
import type { IncomingAlert } from '../intake/intake.ts'
import { countEvent, findEndedAlert, findOpenAlert, insertAlert, type AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { markInletUsed, type InletRow } from '../store/inlets.ts'
import { nextIid, readSettings, type ProjectRow } from '../store/projects.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { openIncidentFor } from './open-incident.ts'
import { resolveAlert } from './resolve-alert.ts'

/**
 * Takes a delivery in, all of it in one transaction: alerts, incidents, notes and events.
 * A repeat raises a counter and does nothing else; a recovery of something unknown does nothing.
 * Resolves when it is on disk, with the alerts that were kept. @throws Failure `unavailable` when the store is in trouble
 */
export async function takeIn(
  deps: Deps,
  delivery: { project: ProjectRow; inlet: InletRow; incoming: readonly IncomingAlert[] },
): Promise<Delivered[]> {
  const now = deps.now() // one clock reading per delivery, so that all of it agrees
  return deps.database.write(async tx => {
    const kept: Delivered[] = []
    for (const incoming of delivery.incoming) {
      const alert = await takeOne(tx, deps, { ...delivery, incoming, now })
      if (alert && !kept.some(({ iid }) => iid === alert.iid)) kept.push({ iid: alert.iid, title: alert.title })
    }
    await markInletUsed(tx, delivery.inlet.id, now)
    return kept
  })
}

type One = { project: ProjectRow; inlet: InletRow; incoming: IncomingAlert; now: number }

async function takeOne(tx: Writer, deps: Deps, one: One): Promise<AlertRow | undefined> {
  const { project, incoming, now } = one
  const settings = readSettings(project)
  const open = await findOpenAlert(tx, project.id, incoming.fingerprint)
  if (incoming.does === 'resolve') {
    if (open) await resolveAlert(tx, deps, { project, settings, alert: open, endedAt: incoming.endedAt ?? now, now })
    return open
  }
  if (incoming.does === 'acknowledge') {
    if (open) await acknowledgeAlert(tx, deps, { project, alert: open, now })
    return open
  }
  const known = open ?? (await findEndedAlert(tx, project.id, incoming.fingerprint, incoming.startedAt))
  if (known) {
    await countEvent(tx, known.id, now)
    return known
  }
  const alert = await insert(tx, one)
  await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  if (settings.createIncident) await openIncidentFor(tx, deps, { project, settings, alert, incoming, now })
  return alert
}

async function insert(tx: Writer, { project, inlet, incoming, now }: One): Promise<AlertRow> {
  const { does: _, chartUrl: __, incidentMarkdown: ___, groupKey: ____, expiresAt: _____, ...values } = incoming
  return insertAlert(tx, {
    ...values,
    projectId: project.id,
    inletId: inlet.id,
    iid: await nextIid(tx, project.id, 'alert'),
    status: 'triggered',
    lastEventAt: now,
    createdAt: now,
  })
}
