import type { Context } from 'hono'
import type { IntakeKind } from '#shared/model/inlet.ts'
import type { InletRow } from '../store/inlets.ts'
import type { ProjectRow } from '../store/projects.ts'
import type { AppEnv } from './context.ts'
import { deliver } from './deliver.ts'

/** Delivers, and has on the arrival what came and what became of it. */
export async function deliverNoted(
  c: Context<AppEnv>,
  to: { inlet: InletRow; project: ProjectRow },
  payload: unknown,
  kind?: IntakeKind,
) {
  const { arrival, relay } = c.var
  arrival.inletId = to.inlet.id
  arrival.payload = payload
  const { delivered, rejected } = await deliver(relay, to, payload, kind)
  arrival.kept = delivered.length
  arrival.rejected = rejected
  return { delivered, rejected }
}
