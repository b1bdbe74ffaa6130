import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { intakeKinds } from '#shared/model/inlet.ts'
import type { InletMapping } from '#shared/model/mapping.ts'
import { projects } from './projects.ts'

export const inlets = sqliteTable(
  'inlets',
  {
    /** Random and public: it stands in the webhook's address. */
    id: text().primaryKey(),
    projectId: integer()
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    kind: text({ enum: intakeKinds }).notNull(),
    name: text().notNull(),
    active: integer({ mode: 'boolean' }).notNull().default(true),
    /** SHA-256 of the key; the key itself is shown once and forgotten. */
    keyHash: text().notNull(),
    /** The key before the last rotation, and until when it still opens. */
    oldKeyHash: text(),
    oldKeyUntil: integer(),
    /** The key itself, sealed, where a kind signs its payloads with it: a hash cannot check a signature. */
    sealedKey: text(),
    /** Name of the header that carries the signature's timestamp, where the sender has one. */
    timestampHeader: text(),
    /** Paths for our fields, for payloads of any shape. */
    mapping: text({ mode: 'json' }).$type<InletMapping>(),
    lastUsedAt: integer(),
    createdAt: integer().notNull(),
  },
  table => [index('inlets_of_project').on(table.projectId)],
)

/** What arrived at an inlet lately and how it was answered, for who sets senders up: the newest few of each, cut and redacted. */
export const inletDeliveries = sqliteTable(
  'inlet_deliveries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    inletId: text()
      .notNull()
      .references(() => inlets.id, { onDelete: 'cascade' }),
    at: integer().notNull(),
    /** Sent from here, to try the inlet. */
    isTest: integer({ mode: 'boolean' }).notNull(),
    status: integer().notNull(),
    /** How many alerts were kept. */
    kept: integer().notNull(),
    rejected: text({ mode: 'json' }).$type<{ field: string; message: string }[]>().notNull(),
    /** Why nothing was kept. */
    refusal: text(),
    /** JSON; null where it was never read. */
    payload: text(),
  },
  table => [index('inlet_deliveries_of_inlet').on(table.inletId, table.id)],
)
