import * as z from 'zod'
import { Matchers } from './matcher.ts'

/** A time in which alerts that match are recorded and nobody is told. */
export const Maintenance = z
  .object({
    id: z.string(),
    name: z.string().min(1).max(255),
    matchers: Matchers,
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
  })
  .meta({ id: 'Maintenance' })
export type Maintenance = z.infer<typeof Maintenance>
