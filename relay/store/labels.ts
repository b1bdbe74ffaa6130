import { and, asc, eq, sql } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import { incidentLabel, plainColor, type Label } from '#shared/model/label.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { incidents } from '../db/tables/incidents.ts'
import { labels } from '../db/tables/project-config.ts'
import { renameInConfig } from './rename-label.ts'

/** By name. */
export async function listLabels(reader: Reader, projectId: number): Promise<Label[]> {
  const rows = await reader.select().from(labels).where(eq(labels.projectId, projectId)).orderBy(asc(labels.name))
  return rows.map(toLabel)
}

export async function findLabel(reader: Reader, projectId: number, name: string): Promise<Label | undefined> {
  const [row] = await reader.select().from(labels).where(isThis(projectId, name))
  return row && toLabel(row)
}

/** @throws Failure `conflict` when the name is taken */
export async function createLabel(tx: Writer, projectId: number, label: Label): Promise<Label> {
  await mustBeFree(tx, projectId, label.name)
  await tx.insert(labels).values({ projectId, ...label })
  return label
}

/** Labels that incidents are about to carry: those that the project does not have are made. */
export async function ensureLabels(tx: Writer, projectId: number, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const rows = names.map(name => ({
    projectId,
    ...(name === incidentLabel.name ? incidentLabel : { name, color: plainColor, description: '' }),
  }))
  await tx.insert(labels).values(rows).onConflictDoNothing()
}

/** Incidents, settings and rules name a renamed label by its new name. @throws Failure `conflict` when the new name is taken */
export async function changeLabel(
  tx: Writer,
  projectId: number,
  name: string,
  change: Partial<Label>,
): Promise<Label | undefined> {
  const before = await findLabel(tx, projectId, name)
  if (!before) return undefined
  const after = { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) }
  if (after.name !== name) {
    await mustBeFree(tx, projectId, after.name)
    await relabel(tx, projectId, name, names => renamed(names, name, after.name))
    await renameInConfig(tx, projectId, names => renamed(names, name, after.name))
  }
  await tx.update(labels).set(after).where(isThis(projectId, name))
  return after
}

/** Takes it off every incident, too. False when there is none. */
export async function deleteLabel(tx: Writer, projectId: number, name: string): Promise<boolean> {
  const gone = await tx.delete(labels).where(isThis(projectId, name)).returning({ name: labels.name })
  if (gone.length === 0) return false
  await relabel(tx, projectId, name, names => names.filter(one => one !== name))
  return true
}

/** Whether the incident carries the label. */
export function carries(name: string) {
  return sql`EXISTS (SELECT 1 FROM json_each(${incidents.labels}) WHERE value = ${name})`
}

function renamed(names: readonly string[], before: string, after: string): string[] {
  return [...new Set(names.map(name => (name === before ? after : name)))]
}

async function relabel(
  tx: Writer,
  projectId: number,
  name: string,
  change: (names: string[]) => string[],
): Promise<void> {
  const rows = await tx
    .select({ id: incidents.id, labels: incidents.labels })
    .from(incidents)
    .where(and(eq(incidents.projectId, projectId), carries(name)))
  for (const row of rows) {
    await tx
      .update(incidents)
      .set({ labels: change(row.labels) })
      .where(eq(incidents.id, row.id))
  }
}

async function mustBeFree(tx: Writer, projectId: number, name: string): Promise<void> {
  if (await findLabel(tx, projectId, name)) {
    throw new Failure('conflict', `There is a label “${name}” already.`, { field: 'name' })
  }
}

function isThis(projectId: number, name: string) {
  return and(eq(labels.projectId, projectId), eq(labels.name, name))
}

function toLabel({ name, color, description }: typeof labels.$inferSelect): Label {
  return { name, color, description }
}
