import * as z from 'zod'

/** GitLab's roles, least first. */
export const memberRoles = ['reporter', 'developer', 'maintainer', 'owner'] as const
export const MemberRole = z.enum(memberRoles).meta({ id: 'MemberRole' })
export type MemberRole = (typeof memberRoles)[number]

/** A person of a project. The e-mail address tells people apart. */
export const Member = z
  .object({ name: z.string().min(1).max(255), email: z.email().max(255), role: MemberRole })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof Member>
