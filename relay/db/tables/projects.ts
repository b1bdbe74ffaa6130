import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ProjectSettings } from '#shared/model/project.ts'

// Times are UNIX milliseconds in every table; the API turns them into ISO 8601.

export const projects = sqliteTable('projects', {
  id: integer().primaryKey({ autoIncrement: true }),
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** What was set; parsed with its defaults when read, so that an untouched project follows late defaults. */
  settings: text({ mode: 'json' }).$type<Partial<ProjectSettings>>().notNull().default({}),
  /** Numbers given out so far: they are never used twice, not even after a deletion. */
  lastAlertIid: integer().notNull().default(0),
  lastIncidentIid: integer().notNull().default(0),
  /** Raised when all addresses of pictures that were given out shall end. */
  imageGeneration: integer().notNull().default(0),
  createdAt: integer().notNull(),
})
