import { sql } from 'drizzle-orm'
import type { Reader } from '../db/connect.ts'
import { incidents } from '../db/tables/incidents.ts'

/** So many of the newest incidents are looked through: a choice must not cost a walk through years. */
const looked = 500

/** What a project's newer incidents are labelled with, and who has them, by name. */
export async function namesInUse(
  reader: Reader,
  projectId: number,
): Promise<{ labels: string[]; assignees: string[] }> {
  const [labels, assignees] = await Promise.all([
    valuesOf(reader, incidents.labels, projectId),
    valuesOf(reader, incidents.assignees, projectId),
  ])
  return { labels, assignees }
}

async function valuesOf(
  reader: Reader,
  list: typeof incidents.labels | typeof incidents.assignees,
  projectId: number,
): Promise<string[]> {
  const newest = sql`SELECT ${list} AS list FROM ${incidents} WHERE ${incidents.projectId} = ${projectId} ORDER BY ${incidents.iid} DESC LIMIT ${looked}`
  const rows = await reader
    .select({ value: sql<string>`each.value` })
    .from(sql`(${newest}) AS newest, json_each(newest.list) AS each`)
    .groupBy(sql`each.value`)
    .orderBy(sql`each.value`)
  return rows.map(({ value }) => value)
}
