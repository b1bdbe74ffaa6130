import * as z from 'zod'
import { Panel, panelKinds } from './panel.ts'

/** Why a chart is frozen by itself: its incident opened or closed, or its source is about to forget it. */
export const automaticOccasions = ['opened', 'closed', 'retention'] as const
/** Or because somebody asked. */
export const freezeOccasions = [...automaticOccasions, 'asked'] as const
export type AutomaticOccasion = (typeof automaticOccasions)[number]
export type FreezeOccasion = (typeof freezeOccasions)[number]

/** A chart of an incident whose data the relay keeps, whatever becomes of its source. */
export const FrozenChart = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(panelKinds),
    /** The chart: which panel of which link. */
    chart: z.object({ url: z.string(), part: z.number().int(), choice: z.string().nullable() }),
    occasion: z.enum(freezeOccasions),
    /** Who froze it. */
    by: z.string(),
    frozenAt: z.iso.datetime(),
    /** What it shows; UNIX seconds. */
    window: z.object({ from: z.number(), to: z.number() }),
    /** As it is kept, compressed. */
    bytes: z.number().int(),
    /** SHA-256 of what is kept: a copy can be held against it. */
    digest: z.string(),
    /** Its own address, which draws as a panel. */
    url: z.string(),
  })
  .meta({ id: 'FrozenChart' })
export type FrozenChart = z.infer<typeof FrozenChart>

/** A frozen chart with its data. */
export const FrozenPanel = z.object({ frozen: FrozenChart, panel: Panel }).meta({ id: 'FrozenPanel' })
export type FrozenPanel = z.infer<typeof FrozenPanel>
