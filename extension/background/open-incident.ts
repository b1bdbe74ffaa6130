import type { Place } from '#extension/messages/incidents.ts'
import { openRelayPage, type OpenRelayPageDeps } from './open-relay-page.ts'

/** Opens its relay's page about an incident, signed in where the relay makes that possible. @throws Failure `not-paired` */
export async function openIncident({ relay, project, iid }: Place, deps: OpenRelayPageDeps): Promise<void> {
  await openRelayPage(relay, `/${encodeURIComponent(project)}/incidents/${iid}`, deps)
}
