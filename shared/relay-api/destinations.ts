import * as z from 'zod'
import { Destination, DestinationRule } from '../model/destination.ts'

/** What a destination keeps secret: a webhook's address, a bot's token. Encrypted when stored. */
export const DestinationSecret = z
  .record(z.string().max(64), z.string().min(1).max(4096))
  .meta({ id: 'DestinationSecret' })
export type DestinationSecret = z.infer<typeof DestinationSecret>

const { kind, name, options } = Destination.shape

/** POST /projects/:p/destinations. What `options` and `secret` hold is the kind's affair. */
export const DestinationCreate = z
  .object({
    kind,
    name,
    active: z.boolean().default(true),
    options: options.default({}),
    secret: DestinationSecret.default({}),
    rule: DestinationRule.prefault({}),
  })
  .meta({ id: 'DestinationCreate' })

/** PATCH: what is missing stays; `rule` and `options` are replaced whole, secrets one by one. */
export const DestinationChange = z
  .object({ name, active: z.boolean(), options, secret: DestinationSecret, rule: DestinationRule })
  .partial()
  .meta({ id: 'DestinationChange' })

/** What came of a test message. */
export const DestinationTested = z.object({ ok: z.boolean(), sentence: z.string() }).meta({ id: 'DestinationTested' })
export type DestinationTested = z.infer<typeof DestinationTested>
