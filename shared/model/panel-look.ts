import * as z from 'zod'

/** A colour: `#rrggbb`, or a word that the theme turns into one: red, orange, yellow, green, blue, purple, grey. */
export const PanelColor = z.string().max(40)

export const Threshold = z
  .object({ value: z.number(), color: PanelColor, label: z.string().optional() })
  .meta({ id: 'Threshold' })
export type Threshold = z.infer<typeof Threshold>

/** How one series is drawn, where its dashboard says so. */
export const SeriesLook = z
  .object({
    color: PanelColor.optional(),
    draw: z.enum(['line', 'bars', 'points']).optional(),
    /** How a line goes from sample to sample. */
    line: z.enum(['straight', 'smooth', 'step-after', 'step-before']).optional(),
    /** CSS pixels. */
    width: z.number().min(0).max(20).optional(),
    dashed: z.boolean().optional(),
    /** Paler than the others, because it is not what the panel is about: the values of an earlier time. */
    faint: z.boolean().optional(),
    /** Opacity of the area below, 0 to 1. */
    fill: z.number().min(0).max(1).optional(),
    axis: z.enum(['left', 'right']).optional(),
    /** Series of the same word are stacked. */
    stack: z.string().optional(),
    /** The edge of a band around the panel's other series: filled between `low` and `high`, left out of the legend. */
    band: z.enum(['low', 'high']).optional(),
    /** Lines go on over gaps. */
    spanGaps: z.boolean().optional(),
    hidden: z.boolean().optional(),
  })
  .meta({ id: 'SeriesLook' })
export type SeriesLook = z.infer<typeof SeriesLook>

/** A value, or a range of values, that reads as words. Ranges hold both ends; null is unbounded. */
export const ValueMapping = z
  .object({
    from: z.number().nullable(),
    to: z.number().nullable(),
    /** For what is missing: `from` and `to` are then null and ignored. */
    missing: z.boolean().optional(),
    text: z.string().optional(),
    color: PanelColor.optional(),
  })
  .meta({ id: 'ValueMapping' })
export type ValueMapping = z.infer<typeof ValueMapping>

/** How a stat, gauge or bar makes one value of a series. */
export const reducers = ['last', 'first', 'min', 'max', 'mean', 'sum', 'count', 'range', 'delta'] as const

/** How a panel is drawn as a whole, where its dashboard says so. */
export const PanelLook = z
  .object({
    decimals: z.number().int().min(0).max(20).optional(),
    /** Ends of the value axis; absent: what the data asks for. */
    min: z.number().optional(),
    max: z.number().optional(),
    /** Base of a logarithmic value axis. */
    log: z.number().positive().optional(),
    /** Stacks add up to 100 %. */
    percent: z.boolean().optional(),
    /** The names of the two value axes. */
    leftLabel: z.string().optional(),
    rightLabel: z.string().optional(),
    thresholds: z.enum(['line', 'area', 'line-and-area', 'color', 'off']).optional(),
    /** Of values below the first threshold. */
    baseColor: PanelColor.optional(),
    mappings: z.array(ValueMapping).optional(),
    /** What stands where there is no value. */
    noValue: z.string().optional(),
    reduce: z.enum(reducers).optional(),
    /** A `stat` with its line below. */
    sparkline: z.boolean().optional(),
    /** A `stat`: threshold colours paint the words or the whole tile. */
    paint: z.enum(['value', 'background', 'none']).optional(),
    /** A `bar`: one bar per series (a bar gauge), or columns over time. */
    bars: z.enum(['gauge', 'columns']).optional(),
    horizontal: z.boolean().optional(),
    legend: z.enum(['list', 'table', 'hidden']).optional(),
    /** What a legend table shows beside names. */
    legendValues: z.array(z.enum(reducers)).optional(),
    /** Seconds after which the dashboard renews itself. */
    refresh: z.number().positive().optional(),
  })
  .meta({ id: 'PanelLook' })
export type PanelLook = z.infer<typeof PanelLook>
