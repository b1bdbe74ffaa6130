import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { roles } from '#shared/model/role.ts'

/** Bearer tokens of people's tools and paired browsers, and the sessions of the relay's pages. */
export const tokens = sqliteTable('tokens', {
  id: text().primaryKey(),
  name: text().notNull(),
  purpose: text({ enum: ['api', 'session'] }).notNull(),
  role: text({ enum: roles }).notNull(),
  /** The member it acts as, by e-mail address: then the member's role in each project counts. */
  email: text(),
  hash: text().notNull().unique(),
  createdAt: integer().notNull(),
  expiresAt: integer(),
  lastUsedAt: integer(),
})

/** Codes that work once and for a short while: pairing, and signing a browser in. */
export const codes = sqliteTable('codes', {
  hash: text().primaryKey(),
  purpose: text({ enum: ['pair', 'sign-in'] }).notNull(),
  role: text({ enum: roles }).notNull(),
  /** Whose token asked for a sign-in: the session is theirs, and ends with it. Null for the environment's admin token. */
  tokenId: text(),
  /** Until when the token is good that a pairing brings; null: for good. */
  tokenExpiresAt: integer(),
  /** Where a sign-in leads to. */
  path: text(),
  expiresAt: integer().notNull(),
  usedAt: integer(),
})
