import type { DestinationKind } from '#shared/model/destination.ts'
import { discordNotifier } from './discord/notifier.ts'
import { emailNotifier } from './email/notifier.ts'
import { githubNotifier } from './github/notifier.ts'
import { gitlabNotifier } from './gitlab/notifier.ts'
import { mattermostNotifier } from './mattermost/notifier.ts'
import type { Notifier } from './notifier.ts'
import { ntfyNotifier } from './ntfy/notifier.ts'
import { slackNotifier } from './slack/notifier.ts'
import { teamsNotifier } from './teams/notifier.ts'
import { webhookNotifier } from './webhook/notifier.ts'

/** Every kind of outgoing message. The only list of them. */
export const notifiers: Readonly<Record<DestinationKind, Notifier>> = {
  email: emailNotifier as Notifier,
  webhook: webhookNotifier as Notifier,
  slack: slackNotifier as Notifier,
  teams: teamsNotifier as Notifier,
  mattermost: mattermostNotifier as Notifier,
  discord: discordNotifier as Notifier,
  ntfy: ntfyNotifier as Notifier,
  gitlab: gitlabNotifier as Notifier,
  github: githubNotifier as Notifier,
}
