import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import { ProjectSettings, type Project } from '#shared/model/project.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { projects } from '../db/tables/projects.ts'
import { cutPage, readCursor } from './cursor.ts'
import { iso } from './iso.ts'
import { ensureLabels } from './labels.ts'

export type ProjectRow = typeof projects.$inferSelect

/** With the label that its incidents will carry. @throws Failure `conflict` when the slug is taken */
export async function createProject(
  tx: Writer,
  values: { slug: string; name?: string },
  now: number,
): Promise<ProjectRow> {
  const { slug, name = slug } = values
  if (await findProject(tx, slug)) {
    throw new Failure('conflict', `There is a project “${slug}” already.`, { field: 'slug' })
  }
  const [row] = await tx.insert(projects).values({ slug, name, createdAt: now }).returning()
  if (!row) throw new Error('the insert returned no row')
  await ensureLabels(tx, row.id, readSettings(row).labels)
  return row
}

export async function findProject(reader: Reader, slug: string): Promise<ProjectRow | undefined> {
  const [row] = await reader.select().from(projects).where(eq(projects.slug, slug))
  return row
}

export async function findProjectById(reader: Reader, id: number): Promise<ProjectRow | undefined> {
  const [row] = await reader.select().from(projects).where(eq(projects.id, id))
  return row
}

/** In the order of their creation. @param page.among only these, by their rows; all when missing */
export async function listProjects(
  reader: Reader,
  page: { limit: number; cursor?: string; among?: readonly number[] },
) {
  const [after = 0] = page.cursor ? readCursor(page.cursor, 1) : []
  const rows = await reader
    .select()
    .from(projects)
    .where(and(gt(projects.id, after), page.among && inArray(projects.id, [...page.among])))
    .orderBy(asc(projects.id))
    .limit(page.limit + 1)
  const { kept, next } = cutPage(rows, page.limit, row => [row.id])
  return { items: kept.map(toProject), next }
}

/** Every one, for what goes through all of them. */
export async function allProjects(reader: Reader): Promise<ProjectRow[]> {
  return reader.select().from(projects).orderBy(asc(projects.id))
}

export async function renameProject(tx: Writer, id: number, name: string): Promise<ProjectRow | undefined> {
  const [row] = await tx.update(projects).set({ name }).where(eq(projects.id, id)).returning()
  return row
}

/** With everything in it. */
export async function deleteProject(tx: Writer, id: number): Promise<void> {
  await tx.delete(projects).where(eq(projects.id, id))
}

export async function saveSettings(tx: Writer, id: number, settings: ProjectSettings): Promise<void> {
  await tx.update(projects).set({ settings }).where(eq(projects.id, id))
}

/** Ends every address of a picture of the project. */
export async function revokeImages(tx: Writer, id: number): Promise<void> {
  await tx
    .update(projects)
    .set({ imageGeneration: sql`${projects.imageGeneration} + 1` })
    .where(eq(projects.id, id))
}

/** What was set, over today's defaults. */
export function readSettings(row: ProjectRow): ProjectSettings {
  return ProjectSettings.parse(row.settings)
}

/** The next number for an alert or incident of the project: never given out twice. */
export async function nextIid(tx: Writer, projectId: number, of: 'alert' | 'incident'): Promise<number> {
  const column = of === 'alert' ? projects.lastAlertIid : projects.lastIncidentIid
  const next = sql`${column} + 1`
  const [row] = await tx
    .update(projects)
    .set(of === 'alert' ? { lastAlertIid: next } : { lastIncidentIid: next })
    .where(eq(projects.id, projectId))
    .returning({ iid: column })
  if (!row) throw new Failure('not-found', 'The project is gone.')
  return row.iid
}

export function toProject(row: ProjectRow): Project {
  return { slug: row.slug, name: row.name, createdAt: iso(row.createdAt) }
}
