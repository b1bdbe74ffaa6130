import { Failure } from '#shared/kit/failure.ts'
import { findIncident } from '../store/incidents.ts'
import type { Relay } from './context.ts'

/** The incident of an address. @throws Failure `not-found` */
export async function incidentOf(relay: Relay, { p, iid }: { p: string; iid: number }) {
  const found = await findIncident(relay.database.read, p, iid, relay.publicUrl)
  if (!found) throw new Failure('not-found', `There is no incident #${iid} in “${p}”.`)
  return found
}
