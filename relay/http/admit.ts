import type { Context } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { mayDo, roleOfToken, tokenRoleFor, type Action, type ProjectRole } from '#shared/model/permissions.ts'
import { mayActAs, roles, type Role } from '#shared/model/role.ts'
import { findMember, projectIdsOf, projectSlugsOf } from '../store/members.ts'
import { findProject } from '../store/projects.ts'
import type { AppEnv, Caller, Relay } from './context.ts'

/** What a route wants: a token of a role, or somebody who may do this in the project of the address. */
export type Need = Role | Action

/** What a member must be allowed to do where a route wants the role of a token. */
const asAction: Record<Role, Action> = { viewer: 'read', responder: 'alert.change', admin: 'project.configure' }

/** The least token for it. */
export function tokenRoleOf(need: Need): Role {
  return isRole(need) ? need : tokenRoleFor(need)
}

/**
 * Lets a caller in, or says why not. In a project, a token that acts as a member counts as what the member is there.
 * @param slug the project of the address, if it has one
 * @throws Failure `forbidden`, or `not-found` in projects that the member has no part in: as if they were not there
 */
export async function admit(
  relay: Relay,
  caller: Caller,
  need: Need,
  slug: string | undefined,
): Promise<{ caller: Caller; projectRole: ProjectRole }> {
  if (caller.email === undefined || slug === undefined) {
    const role = tokenRoleOf(need)
    if (mayActAs(caller.role, role)) return { caller, projectRole: roleOfToken(caller.role) }
    throw new Failure('forbidden', `This needs a token with the role ${role}; yours is ${caller.role}.`)
  }
  const { read } = relay.database
  const project = await findProject(read, slug)
  const member = project && (await findMember(read, project.id, caller.email))
  if (!member) throw new Failure('not-found', `There is no project “${slug}”.`)
  if (!mayDo(member.role, isRole(need) ? asAction[need] : need)) {
    throw new Failure('forbidden', `Your role in “${slug}” is ${member.role}: that is not enough for this.`)
  }
  return { caller: { ...caller, name: member.name }, projectRole: member.role }
}

/** The rows of the projects that a caller may see; undefined: all. */
export async function projectsOf(relay: Relay, caller: Caller): Promise<number[] | undefined> {
  return caller.email === undefined ? undefined : projectIdsOf(relay.database.read, caller.email)
}

/** The same by their slugs. */
export async function visibleSlugs(relay: Relay, caller: Caller): Promise<string[] | undefined> {
  return caller.email === undefined ? undefined : projectSlugsOf(relay.database.read, caller.email)
}

/** What the caller of this request may do in the project of its address. */
export function mayOf(c: Context<AppEnv>): (action: Action) => boolean {
  const { projectRole } = c.var
  return action => mayDo(projectRole, action)
}

function isRole(need: Need): need is Role {
  return roles.some(role => role === need)
}
