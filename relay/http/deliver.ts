import type { IntakeKind } from '#shared/model/inlet.ts'
import { mapPayload } from '../intake/map-payload.ts'
import { intakes } from '../intake/registry.ts'
import { takeIn } from '../incidents/take-in.ts'
import type { InletRow } from '../store/inlets.ts'
import type { ProjectRow } from '../store/projects.ts'
import type { Relay } from './context.ts'

/**
 * Reads a payload as the inlet's kind has it, and keeps its alerts. When this returns, they are on disk.
 * @param kind another kind than the inlet's, where the address says so
 */
export async function deliver(
  relay: Relay,
  { inlet, project }: { inlet: InletRow; project: ProjectRow },
  payload: unknown,
  kind: IntakeKind = inlet.kind,
) {
  const mapped = kind === 'generic' && inlet.mapping ? mapPayload(payload, inlet.mapping) : payload
  const { alerts, rejected } = intakes[kind].read(mapped, { now: relay.now(), newId: relay.newId })
  const delivered = await takeIn(relay, { project, inlet, incoming: alerts })
  if (rejected.length > 0) relay.log.warn({ inlet: inlet.id, rejected: rejected.length }, 'kept a delivery in part')
  return { delivered, rejected }
}
