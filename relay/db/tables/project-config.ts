import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { memberRoles } from '#shared/model/member.ts'
import { projects } from './projects.ts'

// What a project's maintainers set: templates, members, labels.

const ofProject = () =>
  integer()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' })

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
