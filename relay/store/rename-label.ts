import { eq } from 'drizzle-orm'
import { ProjectSettings } from '#shared/model/project.ts'
import type { Writer } from '../db/connect.ts'
import { rules } from '../db/tables/project-config.ts'
import { projects } from '../db/tables/projects.ts'

/**
 * Names of labels where a project's settings and rules give them to incidents. The defaults count as set: a project that
 * renames its default label wants the new name.
 */
export async function renameInConfig(
  tx: Writer,
  projectId: number,
  rename: (names: readonly string[]) => string[],
): Promise<void> {
  const [project] = await tx.select({ settings: projects.settings }).from(projects).where(eq(projects.id, projectId))
  const { labels } = ProjectSettings.parse(project?.settings ?? {})
  if (differ(labels, rename(labels))) {
    const settings = { ...project?.settings, labels: rename(labels) }
    await tx.update(projects).set({ settings }).where(eq(projects.id, projectId))
  }
  const rows = await tx.select({ id: rules.id, labels: rules.labels }).from(rules).where(eq(rules.projectId, projectId))
  for (const { id, labels } of rows) {
    if (differ(labels, rename(labels)))
      await tx
        .update(rules)
        .set({ labels: rename(labels) })
        .where(eq(rules.id, id))
  }
}

function differ(before: readonly string[], after: readonly string[]): boolean {
  return before.some((name, index) => name !== after[index])
}
