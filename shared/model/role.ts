import * as z from 'zod'

/** What a token may do, least first: read and query; acknowledge, comment, declare; everything. */
export const roles = ['viewer', 'responder', 'admin'] as const
export const Role = z.enum(roles).meta({ id: 'Role' })
export type Role = (typeof roles)[number]

export function mayActAs(has: Role, needed: Role): boolean {
  return roles.indexOf(has) >= roles.indexOf(needed)
}
