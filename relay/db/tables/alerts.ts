import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { alertStatuses, type AlertLink } from '#shared/model/alert.ts'
import type { Labels } from '#shared/model/labels.ts'
import { severities } from '#shared/model/severities.ts'
import { incidents } from './incidents.ts'
import { inlets } from './inlets.ts'
import { projects } from './projects.ts'

export const alerts = sqliteTable(
  'alerts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    iid: integer().notNull(),
    inletId: text().references(() => inlets.id, { onDelete: 'set null' }),
    incidentId: integer().references(() => incidents.id, { onDelete: 'set null' }),
    fingerprint: text().notNull(),
    title: text().notNull(),
    description: text().notNull().default(''),
    severity: text({ enum: severities }).notNull(),
    status: text({ enum: alertStatuses }).notNull(),
    service: text(),
    environment: text(),
    hosts: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    monitoringTool: text(),
    query: text(),
    runbook: text(),
    links: text({ mode: 'json' }).$type<AlertLink[]>().notNull().default([]),
    labels: text({ mode: 'json' }).$type<Labels>().notNull().default({}),
    annotations: text({ mode: 'json' }).$type<Labels>().notNull().default({}),
    assignee: text(),
    /** The sender's own grouping. */
    groupKey: text(),
    /** A dead man's timer: resolved when nothing more is heard by then. */
    expiresAt: integer(),
    /** Inside a maintenance window: recorded, and nobody is told. */
    quiet: integer({ mode: 'boolean' }).notNull().default(false),
    startedAt: integer().notNull(),
    endedAt: integer(),
    /** Who said that it is over. What a person or the timer ended comes back when its sender tells of it again. */
    resolvedBy: text({ enum: ['sender', 'person', 'timer'] }),
    /** When the sender last told of it. */
    lastEventAt: integer().notNull(),
    eventCount: integer().notNull().default(1),
    createdAt: integer().notNull(),
  },
  table => [
    uniqueIndex('alerts_iid').on(table.projectId, table.iid),
    // One unresolved alert per problem, held here and not by a check that two senders could race through.
    uniqueIndex('alerts_one_open')
      .on(table.projectId, table.fingerprint)
      .where(sql`status <> 'resolved'`),
    index('alerts_fingerprint').on(table.projectId, table.fingerprint, table.startedAt),
    index('alerts_started').on(table.projectId, table.startedAt),
    index('alerts_of_incident').on(table.incidentId),
    index('alerts_expiring')
      .on(table.expiresAt)
      .where(sql`status <> 'resolved' and expires_at is not null`),
  ],
)
