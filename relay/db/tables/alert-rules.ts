import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { operators } from '#shared/model/comparison.ts'
import { severities } from '#shared/model/severities.ts'
import type { WatchedSeries } from '#shared/model/watched-series.ts'
import { projects } from './projects.ts'

/** Charts that the relay itself holds against a threshold, and how each stands. */
export const alertRules = sqliteTable(
  'alert_rules',
  {
    id: text().primaryKey(),
    projectId: integer()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The chart: which panel of which link. */
    url: text().notNull(),
    part: integer().notNull(),
    choice: text(),
    /** The expression that is asked, where it is not all that the link says. */
    query: text(),
    operator: text({ enum: operators }).notNull(),
    threshold: real().notNull(),
    forSeconds: integer().notNull(),
    severity: text({ enum: severities }).notNull(),
    runbook: text(),
    active: integer({ mode: 'boolean' }).notNull(),
    createdAt: integer().notNull(),
    /** What the last evaluations left: series that pend or fire. */
    watched: text({ mode: 'json' }).$type<WatchedSeries[]>().notNull().default([]),
    lastValue: real(),
    /** The last evaluation that had an answer. */
    evaluatedAt: integer(),
    noDataSince: integer(),
    lastError: text(),
    dueAt: integer().notNull(),
    /** Who evaluates it just now, and until when nobody else does. A change of the rule takes it away. */
    leaseId: text(),
    leasedUntil: integer(),
  },
  table => [
    index('alert_rules_of_project').on(table.projectId, table.createdAt),
    index('alert_rules_due')
      .on(table.dueAt)
      .where(sql`active = 1`),
  ],
)
