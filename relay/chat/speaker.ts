import { mayDo, type Action } from '#shared/model/permissions.ts'
import type { Member } from '#shared/model/member.ts'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import { hashToken, newToken } from '../security/tokens.ts'
import { findMember } from '../store/members.ts'
import type { ProjectRow } from '../store/projects.ts'
import { createSlackLink, findSlackAccount } from '../store/slack-accounts.ts'

/** A person as Slack names them. */
export type SlackPerson = { teamId: string; teamName: string; userId: string; userName: string }

/** The member who speaks. What they may do is asked anew each time: roles change. */
export type Speaker = { member: Member; may: (action: Action) => boolean }

/** Milliseconds for which a link to connect an account is good. */
export const linkLife = 10 * 60_000

/** Undefined when they never connected an account, or are no member any more. */
export async function findSpeaker(
  { database }: Pick<OutboxDeps, 'database'>,
  project: ProjectRow,
  person: Pick<SlackPerson, 'teamId' | 'userId'>,
): Promise<Speaker | undefined> {
  const account = await findSlackAccount(database.read, project.id, person)
  const member = account && (await findMember(database.read, project.id, account.email))
  return member && { member, may: action => mayDo(member.role, action) }
}

/** The address of a page that connects them to a member: works once, for ten minutes. */
export async function makeConnectLink(deps: OutboxDeps, project: ProjectRow, person: SlackPerson): Promise<string> {
  const code = newToken()
  const now = deps.now()
  const row = { hash: hashToken(code), projectId: project.id, ...person, expiresAt: now + linkLife }
  await deps.database.write(tx => createSlackLink(tx, row, now))
  return `${deps.publicUrl}/slack/link/${code}`
}
