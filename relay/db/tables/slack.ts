import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { projects } from './projects.ts'

const ofProject = () =>
  integer()
    .notNull()
    .references(() => projects.id, { onDelete: 'cascade' })

/** Which member a person in Slack is. The member's role counts, and nothing when they are no member any more. */
export const slackAccounts = sqliteTable(
  'slack_accounts',
  {
    id: text().primaryKey(),
    projectId: ofProject(),
    teamId: text().notNull(),
    userId: text().notNull(),
    /** Their name in Slack, for people. */
    userName: text().notNull(),
    email: text().notNull(),
    createdAt: integer().notNull(),
  },
  table => [uniqueIndex('slack_accounts_once').on(table.projectId, table.teamId, table.userId)],
)

/** Links that connect an account: once, and for ten minutes. */
export const slackLinks = sqliteTable('slack_links', {
  hash: text().primaryKey(),
  projectId: ofProject(),
  teamId: text().notNull(),
  teamName: text().notNull(),
  userId: text().notNull(),
  userName: text().notNull(),
  expiresAt: integer().notNull(),
  usedAt: integer(),
})

/** Events that Slack told of: it tells again when an answer is late. */
export const slackEvents = sqliteTable('slack_events', { id: text().primaryKey(), at: integer().notNull() }, table => [
  index('slack_events_at').on(table.at),
])
