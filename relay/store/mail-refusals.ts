import { and, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/connect.ts'
import { mailRefusals } from '../db/tables/project-config.ts'

/** Addresses, in lower case, that do not want a project's mails. */
export async function mailRefusers(reader: Reader, projectId: number): Promise<Set<string>> {
  const rows = await reader.select().from(mailRefusals).where(eq(mailRefusals.projectId, projectId))
  return new Set(rows.map(({ email }) => email))
}

export async function refuseMail(tx: Writer, projectId: number, email: string, now: number): Promise<void> {
  await tx.insert(mailRefusals).values({ projectId, email: email.toLowerCase(), at: now }).onConflictDoNothing()
}

export async function acceptMail(tx: Writer, projectId: number, email: string): Promise<void> {
  await tx
    .delete(mailRefusals)
    .where(and(eq(mailRefusals.projectId, projectId), eq(mailRefusals.email, email.toLowerCase())))
}
