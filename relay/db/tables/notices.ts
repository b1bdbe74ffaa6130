import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { destinationKinds, noticeReasons, type DestinationRule } from '#shared/model/destination.ts'
import { noticeStates } from '#shared/model/notice.ts'
import { incidents } from './incidents.ts'
import { projects } from './projects.ts'

export const destinations = sqliteTable(
  'destinations',
  {
    id: text().primaryKey(),
    projectId: integer()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    kind: text({ enum: destinationKinds }).notNull(),
    name: text().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    options: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    rule: text({ mode: 'json' }).$type<DestinationRule>().notNull(),
    /** A DestinationSecret as JSON, sealed with the relay's key. */
    sealedSecret: text(),
    createdAt: integer().notNull(),
    lastSentAt: integer(),
    lastFailedAt: integer(),
    lastError: text(),
  },
  table => [index('destinations_of_project').on(table.projectId)],
)

/** The outbox: written in the transaction of the change it tells of. */
export const notices = sqliteTable(
  'notices',
  {
    /** The order in which they were written. */
    seq: integer().primaryKey({ autoIncrement: true }),
    /** The key that travels with the message. */
    id: text().notNull(),
    projectId: integer()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    incidentId: integer()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    change: text({ enum: noticeReasons }).notNull(),
    /** What tells this change of the incident from another of its kind: a note's id, a moment. */
    changeKey: text().notNull(),
    /** Null: a mail of the project's own to one of its members. */
    destinationId: text().references(() => destinations.id, { onDelete: 'cascade' }),
    /** What is served one by one, so that a slow one holds up nobody else: a destination, or one member's mail. */
    lane: text().notNull(),
    /** The member's address, where there is no destination. */
    recipient: text(),
    /** What was true of the change then: who did it, what they wrote. */
    facts: text({ mode: 'json' }).$type<{ by: string; at: number; text?: string }>().notNull(),
    state: text({ enum: noticeStates }).notNull(),
    attempts: integer().notNull().default(0),
    nextAt: integer(),
    /** Whoever claimed it has so long; after that it is anybody's again. */
    leasedUntil: integer(),
    sentAt: integer(),
    lastError: text(),
    createdAt: integer().notNull(),
  },
  table => [
    uniqueIndex('notices_id').on(table.id),
    // One message per incident, change and destination, however often the change is written.
    uniqueIndex('notices_once').on(table.incidentId, table.changeKey, table.lane),
    index('notices_due').on(table.state, table.nextAt),
    index('notices_of_lane').on(table.lane, table.incidentId, table.state),
  ],
)

/** Where the message about an incident stands at a destination, so that the next one finds it: a card, a thread. */
export const postings = sqliteTable(
  'postings',
  {
    incidentId: integer()
      .notNull()
      .references(() => incidents.id, { onDelete: 'cascade' }),
    destinationId: text()
      .notNull()
      .references(() => destinations.id, { onDelete: 'cascade' }),
    /** As the other side names it: a channel and a message's time, an issue's number. */
    reference: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  },
  table => [uniqueIndex('postings_once').on(table.incidentId, table.destinationId)],
)
