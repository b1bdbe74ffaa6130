import * as z from 'zod'

/** Alerts started per step, by severity or service. Times are UNIX seconds, each the start of its step. */
export const Stats = z
  .object({
    project: z.string(),
    by: z.enum(['severity', 'service']),
    from: z.number(),
    to: z.number(),
    step: z.number().positive(),
    times: z.array(z.number()),
    series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
  })
  .meta({ id: 'Stats' })
export type Stats = z.infer<typeof Stats>
