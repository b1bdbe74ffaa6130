import { makeSignInLink } from '#extension/relay-client/relay-calls.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import type { Relay } from './relay.ts'

export type OpenIncidentDeps = { relay: Relay; openTab: (url: string) => Promise<void> }

/** Opens the relay's page about an incident, signed in where the relay makes that possible. @throws Failure `not-paired` */
export async function openIncident(
  incident: { project: string; iid: number },
  { relay, openTab }: OpenIncidentDeps,
): Promise<void> {
  const access = await relay.access()
  const path = `/${encodeURIComponent(incident.project)}/incidents/${incident.iid}`
  const link = await makeSignInLink(access, path).catch(() => null) // the page itself says what is wrong, or asks to sign in
  const url = link && parseHttpUrl(link.url) ? link.url : access.address + path
  await openTab(url)
}
