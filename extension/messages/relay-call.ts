import * as z from 'zod'
import { RelayAddress } from './relay-address.ts'

/**
 * A call to the relay's API on behalf of a page of ours, which never sees the token. The path is below `/api/v1`, in plain
 * segments: nothing in it can lead elsewhere.
 */
export const RelayCallAsked = z.object({
  /** The relay's address; absent: the main one. */
  relay: RelayAddress.optional(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
  path: z
    .string()
    .max(4000)
    .regex(
      /^(?:\/(?!\.{1,2}(?:[/?]|$))(?:[\w.@~+-]|%(?!2e)[\da-f]{2})+)+(?:\?(?:[\w.~=&+-]|%[\da-f]{2})*)?$/i,
      'must be a plain path',
    ),
  body: z.unknown().optional(),
})
export type RelayCallAsked = z.input<typeof RelayCallAsked>
