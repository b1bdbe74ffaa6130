import * as z from 'zod'

/** GET /projects/:p/stats. Ends as a link writes them; a step of our choosing when missing. */
export const StatsQuery = z
  .object({
    by: z.enum(['severity', 'service']).default('severity'),
    from: z.string().max(64).default('now-6h'),
    to: z.string().max(64).default('now'),
    step: z.coerce.number().min(1).max(604_800).optional(),
  })
  .meta({ id: 'StatsQuery' })
export type StatsQuery = z.infer<typeof StatsQuery>
