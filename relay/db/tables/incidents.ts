import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { severities } from '#shared/model/severities.ts'
import { projects } from './projects.ts'

export const incidents = sqliteTable(
  'incidents',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    iid: integer().notNull(),
    title: text().notNull(),
    /** Its first title, by which mails about it form a thread. Null in incidents of before. */
    subject: text(),
    body: text().notNull(),
    state: text({ enum: ['opened', 'closed'] }).notNull(),
    severity: text({ enum: severities }).notNull(),
    labels: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    assignees: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    callUrl: text(),
    /** What its alerts have in common: the fingerprint of one alert, or a group's key. Null when declared by a person. */
    groupKey: text(),
    /** What stays the same when it fires anew, where `groupKey` does not: by it, a recent incident is opened again. */
    problem: text(),
    acknowledgedAt: integer(),
    createdBy: text().notNull(),
    createdAt: integer().notNull(),
    closedAt: integer(),
  },
  table => [
    uniqueIndex('incidents_iid').on(table.projectId, table.iid),
    // One open incident per problem, held here and not by a check that two senders could race through.
    uniqueIndex('incidents_one_open')
      .on(table.projectId, table.groupKey)
      .where(sql`state = 'opened'`),
    index('incidents_of_problem').on(table.projectId, table.problem),
    index('incidents_newest').on(table.state, table.createdAt, table.id),
  ],
)

export const notes = sqliteTable(
  'notes',
  {
    id: text().primaryKey(),
    incidentId: integer()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['comment', 'system', 'timeline'] }).notNull(),
    author: text().notNull(),
    body: text().notNull(),
    at: integer().notNull(),
    createdAt: integer().notNull(),
    editedAt: integer(),
  },
  table => [index('notes_of_incident').on(table.incidentId, table.at)],
)
