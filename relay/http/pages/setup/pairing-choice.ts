import * as z from 'zod'
import { Role } from '#shared/model/role.ts'
import { parseDuration } from '#shared/time/durations.ts'

/** How long a browser stays paired, as a form offers it. */
export const lifeOptions = ['never', '8h', '7d', '30d', '90d', '365d'] as const
export type Life = (typeof lifeOptions)[number]

/** What the form of a pairing code says; without a word, as the command line without one: everything, and for ever. */
export const PairingChoice = z.object({ role: Role.default('admin'), life: z.enum(lifeOptions).default('never') })

/** When the token of a browser that is paired now ends, in UNIX milliseconds; null: never. */
export function endOf(life: Life, now: number): number | null {
  const seconds = life === 'never' ? null : parseDuration(life)
  return seconds === null ? null : now + seconds * 1000
}
