import type { Context } from 'hono'
import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Member, type MemberRole } from '#shared/model/member.ts'
import { MemberChange } from '#shared/relay-api/members.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { addMember, changeMember, findMember, listMembers, removeMember } from '#relay/store/members.ts'
import { mayOf } from '../admit.ts'
import type { App, AppEnv } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofMember = z.object({ p: z.string(), email: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/members',
  summary: 'List members',
  ...only('read'),
  request: { params: ofProject },
  responses: { 200: answer(pageOf(Member), 'By name.'), ...orProblem },
})

const add = createRoute({
  method: 'post',
  path: '/projects/{p}/members',
  summary: 'Add a member',
  description: 'Only an owner makes owners.',
  ...only('member.change'),
  request: { params: ofProject, body: body(Member) },
  responses: { 201: answer(Member, 'Added.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/members/{email}',
  summary: 'Change a member’s name or role',
  description: 'Only an owner makes owners, and changes them.',
  ...only('member.change'),
  request: { params: ofMember, body: body(MemberChange) },
  responses: { 200: answer(Member, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/members/{email}',
  summary: 'Remove a member',
  description: 'What they wrote stays. Only an owner removes owners.',
  ...only('member.change'),
  request: { params: ofMember },
  responses: { 204: noContent, ...orProblem },
})

export function mountMembers(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    return c.json({ items: await listMembers(relay.database.read, project.id), next: null }, 200)
  })

  app.openapi(add, async c => {
    const member = c.req.valid('json')
    const project = await projectOf(c.var.relay, c.req.valid('param').p)
    onlyOwnersFor(c, member.role)
    return c.json(await c.var.relay.database.write(tx => addMember(tx, project.id, member)), 201)
  })

  app.openapi(change, async c => {
    const { p, email } = c.req.valid('param')
    const given = c.req.valid('json')
    const project = await projectOf(c.var.relay, p)
    const member = await c.var.relay.database.write(async tx => {
      const before = await findMember(tx, project.id, email)
      if (before) onlyOwnersFor(c, before.role, given.role)
      return changeMember(tx, project.id, email, given)
    })
    if (!member) throw unknownMember(email)
    return c.json(member, 200)
  })

  app.openapi(remove, async c => {
    const { p, email } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    await c.var.relay.database.write(async tx => {
      const before = await findMember(tx, project.id, email)
      if (!before) throw unknownMember(email)
      onlyOwnersFor(c, before.role)
      await removeMember(tx, project.id, email)
    })
    return c.body(null, 204)
  })
}

/** @throws Failure `forbidden` when an owner is concerned and the caller is none */
function onlyOwnersFor(c: Context<AppEnv>, ...roles: (MemberRole | undefined)[]): void {
  if (!roles.includes('owner') || mayOf(c)('owner.change')) return
  throw new Failure('forbidden', 'Only an owner makes, changes or removes owners.')
}

function unknownMember(email: string): Failure {
  return new Failure('not-found', `There is no member ${email} in this project.`)
}
