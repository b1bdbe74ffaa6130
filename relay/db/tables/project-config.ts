import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Matcher } from '#shared/model/matcher.ts'
import { memberRoles } from '#shared/model/member.ts'
import { ruleActions } from '#shared/model/rule.ts'
import { severities } from '#shared/model/severities.ts'
import { projects } from './projects.ts'

// What a project's maintainers set: rules, maintenance, templates, members, labels.

const ofProject = () =>
  integer()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' })

export const rules = sqliteTable(
  'rules',
  {
    id: text().primaryKey(),
    projectId: ofProject(),
    /** The order in which they are tried. */
    position: integer().notNull(),
    name: text().notNull(),
    matchers: text({ mode: 'json' }).$type<Matcher[]>().notNull(),
    action: text({ enum: ruleActions }).notNull(),
    template: text(),
    severity: text({ enum: severities }),
    labels: text({ mode: 'json' }).$type<string[]>().notNull(),
    assignees: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  table => [index('rules_in_order').on(table.projectId, table.position)],
)

export const maintenances = sqliteTable(
  'maintenances',
  {
    id: text().primaryKey(),
    projectId: ofProject(),
    name: text().notNull(),
    matchers: text({ mode: 'json' }).$type<Matcher[]>().notNull(),
    startsAt: integer().notNull(),
    endsAt: integer().notNull(),
  },
  table => [index('maintenances_ending').on(table.projectId, table.endsAt)],
)

export const templates = sqliteTable(
  'templates',
  { projectId: ofProject(), name: text().notNull(), body: text().notNull(), updatedAt: integer().notNull() },
  table => [primaryKey({ columns: [table.projectId, table.name] })],
)

export const members = sqliteTable(
  'members',
  {
    projectId: ofProject(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: memberRoles }).notNull(),
  },
  table => [primaryKey({ columns: [table.projectId, table.email] })],
)

/** Who does not want the project's mails any more, by the link in one. */
export const mailRefusals = sqliteTable(
  'mail_refusals',
  { projectId: ofProject(), email: text().notNull(), at: integer().notNull() },
  table => [primaryKey({ columns: [table.projectId, table.email] })],
)

export const labels = sqliteTable(
  'labels',
  {
    projectId: ofProject(),
    name: text().notNull(),
    color: text().notNull(),
    description: text().notNull().default(''),
  },
  table => [uniqueIndex('labels_name').on(table.projectId, table.name)],
)
