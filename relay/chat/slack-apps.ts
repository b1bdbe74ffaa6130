import type * as z from 'zod'
import type { SlackSecret } from '../notifiers/slack/notifier.ts'
import { notifiers } from '../notifiers/registry.ts'
import { openSecret } from '../outbox/destination-secret.ts'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import { listAllDestinations, type DestinationRow } from '../store/destinations.ts'
import type { ProjectRow } from '../store/projects.ts'
import { isSame } from '../security/is-same.ts'
import { isSignedBySlack, type SlackProof } from './slack-signature.ts'

/** A Slack app as one destination of a project knows it. Several projects may share one app. */
export type SlackApp = { destination: DestinationRow; project: ProjectRow; secret: z.infer<typeof SlackSecret> }

/**
 * The apps that a request can have come from: every active Slack destination whose secret fits, each tried, so that the
 * time tells nothing. A verification token counts only where no signing secret is set: it proves less.
 * @param token from the body
 */
export async function findSlackApps(
  deps: Pick<OutboxDeps, 'database' | 'secretBox'>,
  proof: SlackProof,
  token: string | undefined,
): Promise<SlackApp[]> {
  const found: SlackApp[] = []
  for (const { destination, project } of await listAllDestinations(deps.database.read, 'slack')) {
    const parsed = notifiers.slack.secret.safeParse(openSecret(deps.secretBox, destination))
    if (!parsed.success) continue
    const secret = parsed.data as z.infer<typeof SlackSecret>
    if (fits(secret, proof, token) && destination.active) found.push({ destination, project, secret })
  }
  return found
}

function fits({ signingSecret, verificationToken }: SlackApp['secret'], proof: SlackProof, token: string | undefined) {
  if (signingSecret !== undefined) return isSignedBySlack(signingSecret, proof)
  if (verificationToken === undefined || token === undefined || proof.signature !== undefined) return false
  return isSame(token, verificationToken)
}
