import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  title: 'Connect Slack',
  /** Who wants to connect: a name in Slack, or the reader where it is not known; and of which workspace. */
  you: 'you',
  ofTeam: (team: string) => ` of ${team}`,
  notMember: (project: string) =>
    ` wants to work on incidents of ${project} from Slack. You are signed in, but not as a member of ${project}.`,
  memberToken: 'Sign in with a member’s own token. An admin makes one with',
  signOut: 'Sign out',
  /** Around the person and the member: "What @ana of Ops says in Slack will count as said by Ana in shop, …" */
  whatSays: 'What ',
  countsAs: ' says in Slack will count as said by ',
  withRole: (project: string, role: string) => ` in ${project}, with the role ${role}.`,
  connect: 'Connect',
  deny: 'This is not me',
  denied: 'Nothing was connected, and the link is used up.',
  connected: (member: string, project: string) =>
    `Connected as ${member} in ${project}. Go back to Slack and say your command again.`,
  gone: 'This link has been used, or is older than ten minutes.',
  goneNext: 'Say the command in Slack again to get a new one.',
}

export type Words = Wording<typeof english>
