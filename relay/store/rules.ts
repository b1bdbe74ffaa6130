import { and, asc, count, eq, max } from 'drizzle-orm'
import { Failure } from '#shared/kit/failure.ts'
import type { Rule } from '#shared/model/rule.ts'
import type { Reader, Writer } from '../db/connect.ts'
import { rules } from '../db/tables/project-config.ts'

type Row = typeof rules.$inferSelect
type Draft = Omit<Rule, 'id'>

/** Every new alert is held against each of them. */
const mostRules = 200

/** In the order in which they are tried. */
export async function listRules(reader: Reader, projectId: number): Promise<Rule[]> {
  const rows = await reader
    .select()
    .from(rules)
    .where(eq(rules.projectId, projectId))
    .orderBy(asc(rules.position), asc(rules.id))
  return rows.map(toRule)
}

export async function findRule(reader: Reader, projectId: number, id: string): Promise<Rule | undefined> {
  const [row] = await reader.select().from(rules).where(isRule(projectId, id))
  return row && toRule(row)
}

/** Adds it after the others. @throws Failure `conflict` when there are too many */
export async function createRule(tx: Writer, projectId: number, rule: Rule): Promise<Rule> {
  const [found] = await tx
    .select({ count: count(), last: max(rules.position) })
    .from(rules)
    .where(eq(rules.projectId, projectId))
  if ((found?.count ?? 0) >= mostRules) throw new Failure('conflict', `A project can have ${mostRules} rules at most.`)
  await tx.insert(rules).values({ ...rule, projectId, position: (found?.last ?? -1) + 1 })
  return rule
}

/** Undefined when there is none. */
export async function changeRule(
  tx: Writer,
  projectId: number,
  id: string,
  change: Partial<Draft>,
): Promise<Rule | undefined> {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length > 0) await tx.update(rules).set(given).where(isRule(projectId, id))
  return findRule(tx, projectId, id)
}

/** Puts a rule at a place in the list, counted from 0; past the end is the end. */
export async function moveRule(tx: Writer, projectId: number, id: string, position: number): Promise<void> {
  const ids = (await listRules(tx, projectId)).map(rule => rule.id)
  if (!ids.includes(id)) return
  const others = ids.filter(other => other !== id)
  for (const [index, one] of others.toSpliced(position, 0, id).entries()) {
    await tx.update(rules).set({ position: index }).where(isRule(projectId, one))
  }
}

/** False when there is none. */
export async function deleteRule(tx: Writer, projectId: number, id: string): Promise<boolean> {
  const gone = await tx.delete(rules).where(isRule(projectId, id)).returning({ id: rules.id })
  return gone.length > 0
}

function isRule(projectId: number, id: string) {
  return and(eq(rules.projectId, projectId), eq(rules.id, id))
}

function toRule({ id, name, matchers, action, template, severity, labels, assignees }: Row): Rule {
  return { id, name, matchers, action, template, severity, labels, assignees }
}
