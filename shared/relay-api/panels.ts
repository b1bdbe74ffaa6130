import * as z from 'zod'

/** POST /panels/query. The link decides what is asked; the rest only how much of it. Ends as a link writes them: `now-6h`. */
export const PanelQuery = z
  .object({
    url: z.string().max(16_384),
    /** Which panel of a link with several, from 0. */
    part: z.number().int().min(0).default(0),
    from: z.string().max(64).optional(),
    to: z.string().max(64).optional(),
    width: z.number().int().min(50).max(8000).default(800),
    zone: z.string().max(64).optional(),
    /** Which panel of a whole dashboard, as its Panel lists them in `choices`. */
    choice: z.string().max(256).optional(),
    /** Without the comparison of an alert's expression, so that the values show that are not beyond its threshold. */
    bare: z.boolean().optional(),
  })
  .meta({ id: 'PanelQuery' })
/** GET /panels/csv: the same in an address. */
export const CsvQuery = z.object({
  ...PanelQuery.omit({ bare: true }).shape,
  part: z.coerce.number().int().min(0).default(0),
  width: z.coerce.number().int().min(50).max(8000).default(800),
})

export type PanelQuery = z.infer<typeof PanelQuery>
