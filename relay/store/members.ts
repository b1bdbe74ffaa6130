import { and, asc, eq } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { Member, MemberRole } from '#shared/model/member.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { members } from '../db/tables/project-config.ts'
import { projects } from '../db/tables/projects.ts'

/** By name. */
export async function listMembers(reader: Reader, projectId: number): Promise<Member[]> {
  const rows = await reader
    .select()
    .from(members)
    .where(eq(members.projectId, projectId))
    .orderBy(asc(members.name), asc(members.email))
  return rows.map(toMember)
}

/** @param email its case does not matter */
export async function findMember(reader: Reader, projectId: number, email: string): Promise<Member | undefined> {
  const [row] = await reader.select().from(members).where(isThis(projectId, email))
  return row && toMember(row)
}

/** The projects that a person is a member of. */
export async function projectIdsOf(reader: Reader, email: string): Promise<number[]> {
  const rows = await reader
    .select({ id: members.projectId })
    .from(members)
    .where(eq(members.email, email.toLowerCase()))
  return rows.map(({ id }) => id)
}

/** What somebody is called, in each of their projects. */
export async function memberNamesOf(reader: Reader, email: string): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ name: members.name })
    .from(members)
    .where(eq(members.email, email.toLowerCase()))
  return rows.map(({ name }) => name)
}

/** The slugs of the same. */
export async function projectSlugsOf(reader: Reader, email: string): Promise<string[]> {
  const rows = await reader
    .select({ slug: projects.slug })
    .from(members)
    .innerJoin(projects, eq(projects.id, members.projectId))
    .where(eq(members.email, email.toLowerCase()))
  return rows.map(({ slug }) => slug)
}

/** @throws Failure `conflict` when they are a member already */
export async function addMember(tx: Writer, projectId: number, member: Member): Promise<Member> {
  if (await findMember(tx, projectId, member.email)) {
    throw new Failure('conflict', `${member.email} is a member already.`, { field: 'email' })
  }
  const row = { ...member, email: member.email.toLowerCase() }
  await tx.insert(members).values({ projectId, ...row })
  return row
}

export async function changeMember(
  tx: Writer,
  projectId: number,
  email: string,
  change: { name?: string; role?: MemberRole },
): Promise<Member | undefined> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return findMember(tx, projectId, email)
  const [row] = await tx.update(members).set(given).where(isThis(projectId, email)).returning()
  return row && toMember(row)
}

/** What they wrote stays. */
export async function removeMember(tx: Writer, projectId: number, email: string): Promise<void> {
  await tx.delete(members).where(isThis(projectId, email))
}

function isThis(projectId: number, email: string) {
  return and(eq(members.projectId, projectId), eq(members.email, email.toLowerCase()))
}

function toMember({ name, email, role }: typeof members.$inferSelect): Member {
  return { name, email, role }
}
