import { and, asc, desc, eq, gte, inArray, like, lt, or, sql, type SQL } from 'drizzle-orm'
import { severities, type Severity } from '#shared/model/severities.ts'
import { unassigned, type IncidentSort } from '#shared/relay-api/incidents.ts'
import { incidents } from '../db/tables/incidents.ts'
import { readCursor } from './cursor.ts'
import { containing } from './like-pattern.ts'

type IncidentRow = typeof incidents.$inferSelect

/** Which incidents. What is missing does not matter. */
export type IncidentFilter = {
  /** A project's row. */
  project?: number
  /** The rows of several; all projects when missing. */
  among?: readonly number[]
  state?: IncidentRow['state'] | 'all'
  severity?: Severity
  label?: string
  /** A name, or `none` for those that nobody has. */
  assignee?: string
  /** Assigned to one of these. */
  assigneeAmong?: readonly string[]
  /** In the title or the body, or the number itself. */
  q?: string
  /** ISO 8601, this moment included. */
  createdAfter?: string
  /** ISO 8601, this moment excluded. */
  createdBefore?: string
}

export function conditionsOf(filter: IncidentFilter): (SQL | undefined)[] {
  const { project, among, state, severity, label, assignee, assigneeAmong, q, createdAfter, createdBefore } = filter
  return [
    project === undefined ? undefined : eq(incidents.projectId, project),
    among && inArray(incidents.projectId, [...among]),
    state === undefined || state === 'all' ? undefined : eq(incidents.state, state),
    severity && eq(incidents.severity, severity),
    label === undefined ? undefined : holds(incidents.labels, label),
    assignee === undefined ? undefined : isWith(assignee),
    assigneeAmong && isWithAny(assigneeAmong),
    q ? saying(q) : undefined,
    createdAfter === undefined ? undefined : gte(incidents.createdAt, Date.parse(createdAfter)),
    createdBefore === undefined ? undefined : lt(incidents.createdAt, Date.parse(createdBefore)),
  ]
}

/** Worst first: 0 for critical. */
const rank = sql<number>`CASE ${incidents.severity} ${sql.join(
  severities.map((severity, at) => sql`WHEN ${severity} THEN ${sql.raw(String(at))}`),
  sql` `,
)} END`

const { createdAt, id } = incidents

/** How a list is ordered, what its cursor holds of a row, and which rows come after a cursor. */
export const orders: Record<
  IncidentSort,
  { by: SQL[]; key: (row: IncidentRow) => number[]; after: (cursor: string) => SQL | undefined }
> = {
  newest: {
    by: [desc(createdAt), desc(id)],
    key: row => [row.createdAt, row.id],
    after: cursor => beyond('<', readCursor(cursor, 2)),
  },
  oldest: {
    by: [asc(createdAt), asc(id)],
    key: row => [row.createdAt, row.id],
    after: cursor => beyond('>', readCursor(cursor, 2)),
  },
  severity: {
    by: [asc(rank), desc(createdAt), desc(id)],
    key: row => [severities.indexOf(row.severity), row.createdAt, row.id],
    after: cursor => {
      const [at, ...rest] = readCursor(cursor, 3)
      return or(sql`${rank} > ${at}`, and(sql`${rank} = ${at}`, beyond('<', rest)))
    },
  },
}

function beyond(way: '<' | '>', [at, last]: readonly number[]): SQL {
  return sql`(${createdAt}, ${id}) ${sql.raw(way)} (${at}, ${last})`
}

function holds(list: typeof incidents.labels | typeof incidents.assignees, name: string): SQL {
  return sql`EXISTS (SELECT 1 FROM json_each(${list}) WHERE value = ${name})`
}

function isWith(assignee: string): SQL {
  if (assignee === unassigned) return sql`json_array_length(${incidents.assignees}) = 0`
  return holds(incidents.assignees, assignee)
}

function isWithAny(names: readonly string[]): SQL | undefined {
  return or(...names.map(name => holds(incidents.assignees, name))) ?? sql`0`
}

function saying(words: string): SQL | undefined {
  const pattern = containing(words)
  const number = /^#?([1-9]\d{0,8})$/.exec(words.trim())?.[1]
  return or(
    like(incidents.title, pattern),
    like(incidents.body, pattern),
    number === undefined ? undefined : eq(incidents.iid, Number(number)),
  )
}
