import * as z from 'zod'
import { Role } from '#shared/model/role.ts'
import { RelayAddress } from './relay-address.ts'
import { RelayCallAsked } from './relay-call.ts'

/** A paired relay as screens see it: never its token. */
export const RelayInfo = z.object({ address: z.string(), role: Role, pairedAt: z.number() })
export type RelayInfo = z.infer<typeof RelayInfo>

const nothing = z.object({})
const one = z.object({ relay: RelayAddress })

/** Which relays this browser is paired with, and what is asked of one by its API's own paths. */
export const relayMessages = {
  /** The main one first. */
  'relay/list': { from: 'own', request: nothing, reply: z.object({ relays: z.array(RelayInfo) }) },
  'relay/pair': { from: 'own', request: z.object({ address: z.string(), code: z.string() }), reply: RelayInfo },
  /** False: the relay did not say so, and the token may still be good there. */
  'relay/forget': { from: 'own', request: one, reply: z.object({ revoked: z.boolean() }) },
  'relay/main': { from: 'own', request: one, reply: nothing },
  /** The answer as it came: whoever asks reads it with the API's schemas. Null where it says nothing. */
  'relay/call': { from: 'own', request: RelayCallAsked, reply: z.object({ answer: z.unknown() }) },
} as const
