import { Inbox, InboxQuery } from '#shared/relay-api/incidents.ts'
import { countOpen, listIncidents } from '#relay/store/incidents.ts'
import { memberNamesOf } from '#relay/store/members.ts'
import { findProject } from '#relay/store/projects.ts'
import { projectsOf } from '../admit.ts'
import type { App } from '../context.ts'
import { answer, createRoute, only, orProblem } from '../describe.ts'

const inbox = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'Incidents across projects: the inbox',
  description:
    'A token that acts as a member sees those of its projects. Of a project that is not there, there are none.',
  ...only('viewer'),
  request: { query: InboxQuery },
  responses: { 200: answer(Inbox, 'Newest first. Counts are of all open ones, not of this page.'), ...orProblem },
})

export function mountInbox(app: App): void {
  app.openapi(inbox, async c => {
    const { relay, caller } = c.var
    const { read } = relay.database
    const { project: slug, mine, ...query } = c.req.valid('query')
    const among = await projectsOf(relay, caller)
    const names = caller.email === undefined ? [caller.name] : await memberNamesOf(read, caller.email)
    // A row that no project has, where there is none of this name: an empty list, and no hint at projects of others.
    const project = slug === undefined ? undefined : ((await findProject(read, slug))?.id ?? 0)
    const filter = { ...query, among, project, ...(mine === 'true' ? { assigneeAmong: names } : {}) }
    const [page, openCount, mineCount] = await Promise.all([
      listIncidents(read, filter, relay.publicUrl),
      countOpen(read, { among }),
      countOpen(read, { among, assigneeAmong: names }),
    ])
    return c.json({ ...page, openCount, mineCount }, 200)
  })
}
