import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { SlackAccount } from '#shared/model/slack-account.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import {
  deleteSlackAccount,
  findSlackAccountById,
  listSlackAccounts,
  toSlackAccount,
} from '#relay/store/slack-accounts.ts'
import { mayOf } from '../../admit.ts'
import type { App } from '../../context.ts'
import { answer, createRoute, noContent, only, orProblem } from '../../describe.ts'
import { projectOf } from '../../project-of.ts'

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/slack-accounts',
  summary: 'Who in Slack is which member',
  description: 'People connect themselves, by the link that they get in Slack.',
  ...only('read'),
  request: { params: z.object({ p: z.string() }) },
  responses: { 200: answer(pageOf(SlackAccount), 'In the order in which they were connected.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/slack-accounts/{id}',
  summary: 'Disconnect somebody in Slack',
  description: 'By the member or a maintainer. What was said stays; the next command asks to connect again.',
  ...only('read'),
  request: { params: z.object({ p: z.string(), id: z.string() }) },
  responses: { 204: noContent, ...orProblem },
})

export function mountSlackAccounts(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const rows = await listSlackAccounts(relay.database.read, project.id)
    return c.json({ items: rows.map(toSlackAccount), next: null }, 200)
  })

  app.openapi(remove, async c => {
    const { relay, caller } = c.var
    const { p, id } = c.req.valid('param')
    const project = await projectOf(relay, p)
    await relay.database.write(async tx => {
      const account = await findSlackAccountById(tx, project.id, id)
      if (!account) throw new Failure('not-found', 'There is no such Slack account in this project.')
      const isTheirs = caller.email?.toLowerCase() === account.email
      if (!isTheirs && !mayOf(c)('member.change')) {
        throw new Failure('forbidden', 'Only a maintainer disconnects somebody else.')
      }
      await deleteSlackAccount(tx, id)
    })
    return c.body(null, 204)
  })
}
