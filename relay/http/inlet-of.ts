import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { findInlet } from '#relay/store/inlets.ts'
import type { Relay } from './context.ts'

export const ofInlet = z.object({ p: z.string(), id: z.string() })

/** The inlet that an address names, with its project. @throws Failure `not-found` */
export async function inletOf(relay: Relay, { p, id }: z.infer<typeof ofInlet>) {
  const found = await findInlet(relay.database.read, id)
  if (found && found.project.slug === p) return found
  throw new Failure('not-found', `There is no inlet ${id} in “${p}”.`)
}
