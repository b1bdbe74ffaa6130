import { DestinationRule } from '#shared/model/destination.ts'
import { sealSecret } from '#relay/outbox/destination-secret.ts'
import type { OutboxDeps } from '#relay/outbox/outbox-deps.ts'
import { insertDestination } from '#relay/store/destinations.ts'
import { slackChannel, slackFake, slackToken, type SlackFake } from '#test/fakes/slack.ts'

export const signingSecret = 'test_signing_secret_0001'

export type SlackGiven = {
  id?: string
  projectId: number
  rule?: Partial<DestinationRule>
  secret?: Record<string, string>
  options?: Record<string, unknown>
  active?: boolean
}

/** A Slack of the test's own behind a relay: whatever leaves it goes there. */
export function withSlack(deps: OutboxDeps): SlackFake {
  const fake = slackFake()
  deps.egress = () => ({ send: fake.send, redirectOf: async request => request.url })
  return fake
}

/** A destination with a bot, as an admin would create it. */
export async function addSlack(deps: OutboxDeps, given: SlackGiven): Promise<void> {
  const { id = 'slack', projectId, rule = {}, active = true, options = { channel: slackChannel } } = given
  const sealedSecret = sealSecret(deps.secretBox, id, given.secret ?? { token: slackToken, signingSecret })
  const row = { id, projectId, kind: 'slack', name: 'Ops', active, options, createdAt: deps.now() } as const
  await deps.database.write(tx => insertDestination(tx, { ...row, rule: DestinationRule.parse(rule), sealedSecret }))
}
