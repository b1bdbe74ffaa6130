import { Inbox, IncidentQuery } from '#shared/relay-api/incidents.ts'
import { countOpen, listIncidents } from '#relay/store/incidents.ts'
import { projectsOf } from '../admit.ts'
import type { App } from '../context.ts'
import { answer, createRoute, only, orProblem } from '../describe.ts'

const inbox = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'Incidents across projects: the inbox',
  description: 'A token that acts as a member sees those of its projects.',
  ...only('viewer'),
  request: { query: IncidentQuery },
  responses: { 200: answer(Inbox, 'Newest first. `openCount` counts all open ones, not this page.'), ...orProblem },
})

export function mountInbox(app: App): void {
  app.openapi(inbox, async c => {
    const { relay, caller } = c.var
    const { read } = relay.database
    const among = await projectsOf(relay, caller)
    const page = await listIncidents(read, { ...c.req.valid('query'), among }, relay.publicUrl)
    return c.json({ ...page, openCount: await countOpen(read, among) }, 200)
  })
}
