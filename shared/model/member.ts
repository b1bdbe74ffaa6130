import * as z from 'zod'
import { alertBot, looksLikeAlertBot } from './incident.ts'

/** GitLab's roles, least first. */
export const memberRoles = ['reporter', 'developer', 'maintainer', 'owner'] as const
export const MemberRole = z.enum(memberRoles).meta({ id: 'MemberRole' })
export type MemberRole = (typeof memberRoles)[number]

/** A name that a person or a token may have: any but the bot's. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .refine(name => !looksLikeAlertBot(name), `“${alertBot}” is nobody’s to use`)

/** A person of a project. The e-mail address tells people apart. */
export const Member = z.object({ name: PersonName, email: z.email().max(255), role: MemberRole }).meta({ id: 'Member' })
export type Member = z.infer<typeof Member>
