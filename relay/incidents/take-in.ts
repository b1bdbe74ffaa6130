import type { ProjectSettings } from '#shared/model/project.ts'
import type { Delivered } from '#shared/relay-api/inlets.ts'
import type { Writer } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import type { IncomingAlert } from '../intake/intake.ts'
import { insertAlert, updateAlert, type AlertRow } from '../store/alerts.ts'
import { addEvent } from '../store/events.ts'
import { markInletUsed, type InletRow } from '../store/inlets.ts'
import { countLateEvent, findEndedAlert, findOpenAlerts } from '../store/open-alerts.ts'
import { nextIid, readSettings, type ProjectRow } from '../store/projects.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { openIncidentFor } from './open-incident.ts'
import { readPolicy, type Policy } from './policy.ts'
import { createRepeats, type Repeats } from './repeats.ts'
import { resolveAlert } from './resolve-alert.ts'

type Delivery = {
  project: ProjectRow
  /** Null: the relay's own rules say so. */
  inlet: InletRow | null
  incoming: readonly IncomingAlert[]
}

/**
 * Takes a delivery in, all of it in one transaction: alerts, incidents, notes and events.
 * A repeat raises a counter and does nothing else; a recovery of something unknown does nothing.
 * Resolves when it is on disk, with the alerts that were kept. @throws Failure `unavailable` when the store is in trouble
 */
export async function takeIn(deps: Deps, delivery: Delivery): Promise<Delivered[]> {
  const now = deps.now() // one clock reading per delivery, so that all of it agrees
  return deps.database.write(tx => takeInNow(tx, deps, delivery, now))
}

/** As {@link takeIn}, as part of the caller's transaction. */
export async function takeInNow(tx: Writer, deps: Deps, delivery: Delivery, now: number): Promise<Delivered[]> {
  const taking = await startTaking(tx, deps, delivery, now)
  const kept = new Map<number, Delivered>()
  for (const incoming of delivery.incoming) {
    const alert = await takeOne(taking, incoming)
    if (alert && !kept.has(alert.iid)) kept.set(alert.iid, { iid: alert.iid, title: alert.title })
  }
  await taking.repeats.write(tx, now)
  if (delivery.inlet) await markInletUsed(tx, delivery.inlet.id, now)
  return [...kept.values()]
}

/**
 * A firing with the start of an alert that ended less than so long ago is a delivery that was overtaken on its way: a retry,
 * or the other half of a pair. Later it is a problem that is back: Alertmanager ends an alert when it has not heard from
 * Prometheus for a while, and fires it again with the same start. It does not do
 * both within a `group_wait`, which is 30 s unless somebody chose otherwise.
 */
const lateMs = 15_000

/** A delivery under way. */
type Taking = {
  tx: Writer
  deps: Deps
  project: ProjectRow
  inlet: InletRow | null
  settings: ProjectSettings
  now: number
  /** By fingerprint, as of the alerts taken so far. */
  open: Map<string, AlertRow>
  repeats: Repeats
  /** Read when it is first needed: a storm of repeats needs none. */
  policy: () => Promise<Policy>
}

async function startTaking(
  tx: Writer,
  deps: Deps,
  { project, inlet, incoming }: Delivery,
  now: number,
): Promise<Taking> {
  const settings = readSettings(project)
  const fingerprints = new Set(incoming.map(({ fingerprint }) => fingerprint))
  const rows = await findOpenAlerts(tx, project.id, [...fingerprints])
  const open = new Map(rows.map(row => [row.fingerprint, row]))
  let policy: Promise<Policy> | undefined
  return {
    tx,
    deps,
    project,
    inlet,
    settings,
    now,
    open,
    repeats: createRepeats(),
    policy: () => (policy ??= readPolicy(tx, deps.log, { projectId: project.id, settings, now })),
  }
}

async function takeOne(taking: Taking, incoming: IncomingAlert): Promise<AlertRow | undefined> {
  const { tx, deps, project, settings, now, open } = taking
  const alert = open.get(incoming.fingerprint)
  if (incoming.does === 'fire') return alert ? takeRepeat(taking, incoming, alert) : takeFirst(taking, incoming)
  if (!alert) return undefined
  if (incoming.does === 'acknowledge') {
    await acknowledgeAlert(tx, deps, { project, alert, now })
    if (alert.status === 'triggered') open.set(incoming.fingerprint, { ...alert, status: 'acknowledged' })
    return alert
  }
  const endedAt = incoming.endedAt ?? now
  await resolveAlert(tx, deps, { project, settings, alert, resolvedBy: 'sender', endedAt, now })
  open.delete(incoming.fingerprint)
  return alert
}

async function takeFirst(taking: Taking, incoming: IncomingAlert): Promise<AlertRow | undefined> {
  const { tx, deps, project, inlet, settings, now } = taking
  const late = await findEndedAlert(tx, project.id, incoming.fingerprint, incoming.startedAt, now - lateMs)
  if (late) {
    await countLateEvent(tx, late.id) // and not told of since: late ones must not keep each other late
    return late
  }
  const policy = await taking.policy()
  const facts = { ...incoming, intake: inlet?.kind ?? '' }
  const decision = policy.decide(facts)
  if (decision.action === 'drop') return undefined
  const quiet = policy.isQuiet(facts)
  const alert = await insert(taking, incoming, quiet)
  taking.open.set(incoming.fingerprint, alert)
  await addEvent(tx, { kind: 'alert-changed', project: project.slug, iid: alert.iid, at: now })
  if (decision.action === 'open' && !quiet) {
    await openIncidentFor(tx, deps, { project, settings, alert, incoming, decision, now })
  }
  return alert
}

/** What fired in maintenance and still fires after it is told of then, unless somebody has seen to it meanwhile. */
async function takeRepeat(taking: Taking, incoming: IncomingAlert, alert: AlertRow): Promise<AlertRow> {
  const { tx, deps, project, inlet, settings, now } = taking
  taking.repeats.add(alert.id, incoming.expiresAt)
  if (!alert.quiet || alert.status !== 'triggered') return alert
  const policy = await taking.policy()
  const facts = { ...incoming, intake: inlet?.kind ?? '' }
  if (policy.isQuiet(facts)) return alert
  const told = { ...alert, quiet: false }
  await updateAlert(tx, alert.id, { quiet: false })
  taking.open.set(incoming.fingerprint, told)
  const decision = policy.decide(facts)
  if (decision.action === 'open' && alert.incidentId === null) {
    await openIncidentFor(tx, deps, { project, settings, alert: told, incoming, decision, now })
  }
  return told
}

async function insert({ tx, project, inlet, now }: Taking, incoming: IncomingAlert, quiet: boolean): Promise<AlertRow> {
  const { does: _, chartUrl: __, incidentMarkdown: ___, ...values } = incoming
  return insertAlert(tx, {
    ...values,
    projectId: project.id,
    inletId: inlet?.id ?? null,
    iid: await nextIid(tx, project.id, 'alert'),
    status: 'triggered',
    quiet,
    lastEventAt: now,
    createdAt: now,
  })
}
