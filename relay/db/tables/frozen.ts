import { sql } from 'drizzle-orm'
import { blob, index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { freezeOccasions } from '#shared/model/frozen-chart.ts'
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
    /** The packed panel: `relay/frozen/codec`. */
    data: blob({ mode: 'buffer' }).notNull(),
    bytes: integer().notNull(),
    /** SHA-256 of `data`, in hex. */
    digest: text().notNull(),
  },
  table => [
    index('frozen_charts_of_incident').on(table.incidentId, table.frozenAt),
    // By itself a chart is frozen once per occasion, whichever relay was faster.
    uniqueIndex('frozen_charts_once')
      .on(table.incidentId, table.occasion, table.url, table.part)
      .where(sql`occasion <> 'asked'`),
  ],
)
