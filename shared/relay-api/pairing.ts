import * as z from 'zod'
import { Role } from '../model/role.ts'

/** POST /pairing (admin). The role is what the paired browser may do, until the end given; null: for good. */
export const PairingRequest = z
  .object({ role: Role.default('admin'), tokenExpiresAt: z.iso.datetime().nullable().default(null) })
  .meta({ id: 'PairingRequest' })

export const PairingCode = z.object({ code: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'PairingCode' })
export type PairingCode = z.infer<typeof PairingCode>

/** POST /pair: exchanges a code, once, for a token. */
export const PairRequest = z.object({ code: z.string().min(1).max(64) }).meta({ id: 'PairRequest' })

export const PairAnswer = z
  .object({ token: z.string(), role: Role, expiresAt: z.iso.datetime().nullable().default(null) })
  .meta({ id: 'PairAnswer' })
export type PairAnswer = z.infer<typeof PairAnswer>

/** GET /me: whose token this is. */
export const Me = z
  .object({
    name: z.string(),
    role: Role,
    email: z.string().nullable().default(null),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

/** POST /sign-in-links: a one-use link, good for a minute, that signs this browser in to the relay's pages. */
export const SignInLinkRequest = z.object({ path: z.string().regex(/^\/(?![/\\])/) }).meta({ id: 'SignInLinkRequest' })
export const SignInLink = z.object({ url: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'SignInLink' })
export type SignInLink = z.infer<typeof SignInLink>
