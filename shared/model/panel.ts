import * as z from 'zod'
import { Labels } from './labels.ts'

/** Chart data and its looks, free of any product. Times are UNIX seconds; a missing sample is `null`, never 0. */
export const panelKinds = ['timeseries', 'stat', 'gauge', 'bar', 'table', 'heatmap', 'logs'] as const

export const Series = z
  .object({
    name: z.string(),
    labels: Labels,
    unit: z.string().optional(),
    /** One value per entry of the panel's `times`. */
    values: z.array(z.number().nullable()),
  })
  .meta({ id: 'Series' })
export type Series = z.infer<typeof Series>

export const Threshold = z
  .object({ value: z.number(), color: z.string(), label: z.string().optional() })
  .meta({ id: 'Threshold' })
export type Threshold = z.infer<typeof Threshold>

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

export const Panel = z
  .object({
    title: z.string(),
    kind: z.enum(panelKinds),
    unit: z.string().optional(),
    window: PanelWindow,
    times: z.array(z.number()),
    series: z.array(Series),
    thresholds: z.array(Threshold),
    marks: z.array(Mark),
    /** Sentences of the source about a partly good answer. */
    warnings: z.array(z.string()),
    source: z.object({ kind: z.string(), connection: z.string(), openUrl: z.string() }),
  })
  .meta({ id: 'Panel' })
export type Panel = z.infer<typeof Panel>

/** Nothing to draw: no series, or only gaps. */
export function isEmptyPanel(panel: Panel): boolean {
  return panel.series.every(series => series.values.every(value => value === null))
}
