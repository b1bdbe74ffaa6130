import { memberRoles, type MemberRole } from './member.ts'
import type { Role } from './role.ts'

/** What can be done in a project, by the least role of a member that may. GitLab's, where GitLab has it. */
export const leastRole = {
  /** Look at everything, and ask its charts. */
  read: 'reporter',
  'incident.declare': 'reporter',
  /** Title, body, severity, labels, assignees, call, links, closing and reopening. */
  'incident.change': 'reporter',
  'incident.comment': 'reporter',
  'incident.acknowledge': 'developer',
  /** Events on the timeline with a time of their own. */
  'timeline.write': 'developer',
  'alert.change': 'developer',
  /** Send a payload as if it had come from outside. */
  'inlet.test': 'developer',
  'label.change': 'reporter',
  /** What was written by somebody else. */
  'note.moderate': 'maintainer',
  'template.change': 'maintainer',
  /** Settings, inlets, rules, maintenance, destinations and the project's name. */
  'project.configure': 'maintainer',
  /** Add, change and remove members, owners excepted. */
  'member.change': 'maintainer',
  'owner.change': 'owner',
  'project.delete': 'owner',
} as const satisfies Record<string, MemberRole>

export type Action = keyof typeof leastRole

/** What somebody is in a project: a member's role, or a guest who may only read. */
export type ProjectRole = MemberRole | 'guest'

/** What a token that is nobody's in particular counts as, in every project. */
const asMember: Record<Role, ProjectRole> = { viewer: 'guest', responder: 'developer', admin: 'owner' }

export function roleOfToken(role: Role): ProjectRole {
  return asMember[role]
}

export function mayDo(role: ProjectRole, action: Action): boolean {
  if (role === 'guest') return action === 'read'
  return memberRoles.indexOf(role) >= memberRoles.indexOf(leastRole[action])
}

/** The least token that may do it. */
export function tokenRoleFor(action: Action): Role {
  if (mayDo('guest', action)) return 'viewer'
  return mayDo(asMember.responder, action) ? 'responder' : 'admin'
}
