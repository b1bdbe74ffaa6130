import * as z from 'zod'
import { PersonName } from '../model/member.ts'
import { Role } from '../model/role.ts'

const time = z.iso.datetime()

export const TokenCreate = z
  .object({
    name: PersonName.max(100),
    role: Role,
    /** The member it acts as. In each project the member's role counts then, and `role` for the relay as a whole. */
    email: z.email().max(255).nullable().default(null),
    expiresAt: time.nullable().default(null),
  })
  .meta({ id: 'TokenCreate' })

/** A token without its secret; `token` is there only in the answer to create. */
export const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    role: Role,
    email: z.string().nullable(),
    createdAt: time,
    expiresAt: time.nullable(),
    lastUsedAt: time.nullable(),
    token: z.string().optional(),
  })
  .meta({ id: 'Token' })
export type Token = z.infer<typeof Token>
