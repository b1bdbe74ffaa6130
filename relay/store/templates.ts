import { and, asc, eq } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { Template } from '#shared/model/template.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { templates } from '../db/tables/project-config.ts'
import { iso } from './iso.ts'

type TemplateRow = typeof templates.$inferSelect

export async function listTemplates(reader: Reader, projectId: number): Promise<Template[]> {
  const rows = await reader
    .select()
    .from(templates)
    .where(eq(templates.projectId, projectId))
    .orderBy(asc(templates.name))
  return rows.map(toTemplate)
}

export async function findTemplate(reader: Reader, projectId: number, name: string): Promise<Template | undefined> {
  const [row] = await reader.select().from(templates).where(isThis(projectId, name))
  return row && toTemplate(row)
}

/** @throws Failure `conflict` when the name is taken */
export async function createTemplate(
  tx: Writer,
  values: { projectId: number; name: string; body: string },
  now: number,
): Promise<Template> {
  if (await findTemplate(tx, values.projectId, values.name)) {
    throw new Failure('conflict', `There is a template “${values.name}” already.`, { field: 'name' })
  }
  return saveTemplate(tx, values, now)
}

/** Writes the template, over the one of that name if there is one. */
export async function saveTemplate(
  tx: Writer,
  values: { projectId: number; name: string; body: string },
  now: number,
): Promise<Template> {
  const row = { ...values, updatedAt: now }
  await tx
    .insert(templates)
    .values(row)
    .onConflictDoUpdate({
      target: [templates.projectId, templates.name],
      set: { body: values.body, updatedAt: now },
    })
  return toTemplate(row)
}

/** False when there is none. Settings and rules that name it go on without it. */
export async function deleteTemplate(tx: Writer, projectId: number, name: string): Promise<boolean> {
  const gone = await tx.delete(templates).where(isThis(projectId, name)).returning({ name: templates.name })
  return gone.length > 0
}

function isThis(projectId: number, name: string) {
  return and(eq(templates.projectId, projectId), eq(templates.name, name))
}

function toTemplate({ name, body, updatedAt }: TemplateRow): Template {
  return { name, body, updatedAt: iso(updatedAt) }
}
