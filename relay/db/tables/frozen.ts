import { blob, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { automaticOccasions, freezeOccasions } from '#shared/model/frozen-chart.ts'
import { panelKinds } from '#shared/model/panel.ts'
import { incidents } from './incidents.ts'

const ofIncident = () =>
  integer()
    .notNull()
    .references(() => incidents.id, { onDelete: 'cascade' })

/** What charts of incidents showed, kept for when their sources have forgotten it. Written once, never changed. */
export const frozenCharts = sqliteTable(
  'frozen_charts',
  {
    id: text().primaryKey(),
    incidentId: ofIncident(),
    /** The chart: which panel of which link. */
    url: text().notNull(),
    part: integer().notNull(),
    choice: text(),
    occasion: text({ enum: freezeOccasions }).notNull(),
    by: text().notNull(),
    title: text().notNull(),
    kind: text({ enum: panelKinds }).notNull(),
    /** UNIX seconds. */
    windowFrom: real().notNull(),
    windowTo: real().notNull(),
    frozenAt: integer().notNull(),
    /** The packed panel: `relay/frozen/kept`. */
    data: blob({ mode: 'buffer' }).notNull(),
    bytes: integer().notNull(),
    /** SHA-256 of `data`, in hex. */
    digest: text().notNull(),
  },
  table => [index('frozen_charts_of_incident').on(table.incidentId, table.frozenAt)],
)

/** What is still to be frozen by itself: the charts of an incident, for an occasion. What is done is deleted. */
export const freezings = sqliteTable(
  'freezings',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    incidentId: ofIncident(),
    occasion: text({ enum: automaticOccasions }).notNull(),
    /** Charts that were frozen for the occasion since then are done. */
    since: integer().notNull(),
    dueAt: integer().notNull(),
    /** Tries that sources in trouble have cost. */
    attempts: integer().notNull().default(0),
    /** Who does it just now, and until when nobody else does. */
    leaseId: text(),
    leasedUntil: integer(),
  },
  table => [uniqueIndex('freezings_once').on(table.incidentId, table.occasion), index('freezings_due').on(table.dueAt)],
)
