import * as z from 'zod'
import { Labels } from './labels.ts'
import { PanelLook, SeriesLook, Threshold } from './panel-look.ts'
import { IncidentCard } from './incident-card.ts'

/** Chart data and its looks, free of any product. Times are UNIX seconds; a missing sample is `null`, never 0. */
export const panelKinds = ['timeseries', 'stat', 'gauge', 'bar', 'table', 'heatmap', 'logs'] as const

export const Series = z
  .object({
    name: z.string(),
    labels: Labels,
    unit: z.string().optional(),
    /** Digits after the point; absent: as many as its size asks for. */
    decimals: z.number().int().min(0).max(20).optional(),
    /** One value per entry of the panel's `times`. */
    values: z.array(z.number().nullable()),
    look: SeriesLook.optional(),
  })
  .meta({ id: 'Series' })
export type Series = z.infer<typeof Series>

export const Mark = z
  .object({
    at: z.number(),
    until: z.number().optional(),
    kind: z.enum(['alert', 'annotation', 'deploy']),
    text: z.string(),
  })
  .meta({ id: 'Mark' })
export type Mark = z.infer<typeof Mark>

export const PanelWindow = z
  .object({ from: z.number(), to: z.number(), step: z.number().positive() })
  .meta({ id: 'PanelWindow' })
export type PanelWindow = z.infer<typeof PanelWindow>

/** Rows of a `table` that are more than one number per series. A cell's type is its column's. */
export const PanelTable = z
  .object({
    columns: z.array(
      z.object({
        name: z.string(),
        /** Times are UNIX seconds. */
        type: z.enum(['text', 'number', 'time', 'link']),
        unit: z.string().optional(),
        decimals: z.number().int().optional(),
      }),
    ),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  })
  .meta({ id: 'PanelTable' })
export type PanelTable = z.infer<typeof PanelTable>

/** One panel of a whole dashboard; `id` is what a query takes as `choice`. */
export const PanelChoice = z
  .object({ id: z.string(), title: z.string(), kind: z.string(), group: z.string().optional() })
  .meta({ id: 'PanelChoice' })
export type PanelChoice = z.infer<typeof PanelChoice>

export const Panel = z
  .object({
    title: z.string(),
    /** What the dashboard's author wrote about it. Foreign Markdown. */
    description: z.string().optional(),
    kind: z.enum(panelKinds),
    unit: z.string().optional(),
    window: PanelWindow,
    /** IANA zone in which the link or the dashboard reads times; absent: the viewer's own. */
    zone: z.string().optional(),
    times: z.array(z.number()),
    /** Of a `heatmap`: one per bucket, low to high, each with its count over time. */
    series: z.array(Series),
    /** Of a `heatmap`: the bounds of each series' bucket; null is unbounded. */
    buckets: z.array(z.object({ low: z.number().nullable(), high: z.number().nullable() })).optional(),
    table: PanelTable.optional(),
    look: PanelLook.optional(),
    thresholds: z.array(Threshold),
    marks: z.array(Mark),
    /** The panels of the whole dashboard that the link names; the panel itself is one of them. */
    choices: z.array(PanelChoice).optional(),
    /** Which of `choices` this is. */
    choice: z.string().optional(),
    /** Of a frozen chart: when it was kept. It is never renewed. */
    frozenAt: z.iso.datetime().optional(),
    /** Of a link to an incident. */
    incident: IncidentCard.optional(),
    /** Sentences about a partly good answer, or about what was left out. */
    warnings: z.array(z.string()),
    source: z.object({ kind: z.string(), connection: z.string(), openUrl: z.string() }),
  })
  .meta({ id: 'Panel' })
export type Panel = z.infer<typeof Panel>
