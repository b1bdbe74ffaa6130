import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { connectionKinds } from '#shared/model/connection.ts'

export const connections = sqliteTable('connections', {
  id: text().primaryKey(),
  kind: text({ enum: connectionKinds }).notNull(),
  name: text().notNull(),
  baseUrl: text().notNull(),
  runs: text({ enum: ['relay', 'viewer'] }).notNull(),
  headers: text({ mode: 'json' }).$type<Record<string, string>>().notNull().default({}),
  options: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
  /** A ConnectionSecret as JSON, sealed with the relay's key. */
  sealedSecret: text(),
  createdAt: integer().notNull(),
})
