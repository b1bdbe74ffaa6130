import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import type { SlackAccount } from '#shared/model/slack-account.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { slackAccounts, slackEvents, slackLinks } from '../db/tables/slack.ts'
import { iso } from './iso.ts'

export type SlackAccountRow = typeof slackAccounts.$inferSelect
export type SlackLinkRow = typeof slackLinks.$inferSelect

const day = 86_400_000

/** Who a person in Slack is in a project. */
export async function findSlackAccount(
  reader: Reader,
  projectId: number,
  { teamId, userId }: { teamId: string; userId: string },
): Promise<SlackAccountRow | undefined> {
  const isTheirs = and(eq(slackAccounts.teamId, teamId), eq(slackAccounts.userId, userId))
  const [row] = await reader
    .select()
    .from(slackAccounts)
    .where(and(eq(slackAccounts.projectId, projectId), isTheirs))
  return row
}

/** In the order in which they were connected. */
export async function listSlackAccounts(reader: Reader, projectId: number): Promise<SlackAccountRow[]> {
  return reader
    .select()
    .from(slackAccounts)
    .where(eq(slackAccounts.projectId, projectId))
    .orderBy(asc(slackAccounts.createdAt), asc(slackAccounts.id))
}

/** Connects a person, or connects them anew to another member. */
export async function saveSlackAccount(tx: Writer, row: SlackAccountRow): Promise<void> {
  const { email, userName, createdAt } = row
  await tx
    .insert(slackAccounts)
    .values(row)
    .onConflictDoUpdate({
      target: [slackAccounts.projectId, slackAccounts.teamId, slackAccounts.userId],
      set: { email, userName, createdAt },
    })
}

export async function findSlackAccountById(
  reader: Reader,
  projectId: number,
  id: string,
): Promise<SlackAccountRow | undefined> {
  const [row] = await reader
    .select()
    .from(slackAccounts)
    .where(and(eq(slackAccounts.projectId, projectId), eq(slackAccounts.id, id)))
  return row
}

export async function deleteSlackAccount(tx: Writer, id: string): Promise<void> {
  await tx.delete(slackAccounts).where(eq(slackAccounts.id, id))
}

/** Keeps a link by its hash, and forgets those that ran out a day ago. */
export async function createSlackLink(tx: Writer, row: Omit<SlackLinkRow, 'usedAt'>, now: number): Promise<void> {
  await tx.delete(slackLinks).where(lt(slackLinks.expiresAt, now - day))
  await tx.insert(slackLinks).values(row)
}

/** A link that is still good; undefined for one that is unknown, used or too old. */
export async function readSlackLink(reader: Reader, hash: string, now: number): Promise<SlackLinkRow | undefined> {
  const [row] = await reader.select().from(slackLinks).where(isGood(hash, now))
  return row
}

/** Uses a link up. Of two who come at once, one gets it: the update is conditional. */
export async function useSlackLink(tx: Writer, hash: string, now: number): Promise<SlackLinkRow | undefined> {
  const [row] = await tx.update(slackLinks).set({ usedAt: now }).where(isGood(hash, now)).returning()
  return row
}

function isGood(hash: string, now: number) {
  return and(eq(slackLinks.hash, hash), isNull(slackLinks.usedAt), gt(slackLinks.expiresAt, now))
}

/** False when Slack told of this event before. They are forgotten after a day; Slack tries for an hour. */
export async function noteSlackEvent(tx: Writer, id: string, now: number): Promise<boolean> {
  await tx.delete(slackEvents).where(lt(slackEvents.at, now - day))
  const added = await tx.insert(slackEvents).values({ id, at: now }).onConflictDoNothing().returning()
  return added.length > 0
}

export function toSlackAccount({ id, teamId, userId, userName, email, createdAt }: SlackAccountRow): SlackAccount {
  return { id, team: teamId, user: userId, name: userName, email, createdAt: iso(createdAt) }
}
