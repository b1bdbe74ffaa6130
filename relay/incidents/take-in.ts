import type { Delivered } from '#shared/relay-api/inlets.ts'
import type { Writer } from '../db/connect.ts'
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

/**
 * A firing with the start of an alert that ended less than so long ago is a delivery that was overtaken on its way: a retry,
 * or the other half of a pair. Later it is a problem that is back: Alertmanager ends an alert when it has not heard from
 * Prometheus for a while, and fires it again with the same start. It does not do
 * both within a `group_wait`, which is 30 s unless somebody chose otherwise.
 */
const lateMs = 15_000

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
  const late = now - lateMs
  const known = open ?? (await findEndedAlert(tx, project.id, incoming.fingerprint, incoming.startedAt, late))
  if (known) {
    await countEvent(tx, known.id, open ? now : known.lastEventAt, incoming.expiresAt) // late ones must not keep each other late
    return known
  }
  const alert = await insert(tx, one)
  await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  if (settings.createIncident) await openIncidentFor(tx, deps, { project, settings, alert, incoming, now })
  return alert
}

async function insert(tx: Writer, { project, inlet, incoming, now }: One): Promise<AlertRow> {
  const { does: _, chartUrl: __, incidentMarkdown: ___, groupKey: ____, ...values } = incoming
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
