import * as z from 'zod'

/** Label names and values, as Prometheus has them. Foreign text. */
export const Labels = z.record(z.string(), z.string()).meta({ id: 'Labels' })
export type Labels = z.infer<typeof Labels>
