import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The event log: written in the transaction of the change it tells of, read by the stream. */
export const events = sqliteTable('events', {
  /** Only grows, even when old rows are dropped: readers resume after it. */
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text({
    enum: ['incident-opened', 'incident-changed', 'incident-closed', 'note-added', 'alert-changed'],
  }).notNull(),
  project: text().notNull(),
  iid: integer().notNull(),
  at: integer().notNull(),
})
