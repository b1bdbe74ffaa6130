import { openRelayPage, type OpenRelayPageDeps } from './open-relay-page.ts'

/** Opens the relay's page about an incident, signed in where the relay makes that possible. @throws Failure `not-paired` */
export async function openIncident(
  { project, iid }: { project: string; iid: number },
  deps: OpenRelayPageDeps,
): Promise<void> {
  await openRelayPage(`/${encodeURIComponent(project)}/incidents/${iid}`, deps)
}
