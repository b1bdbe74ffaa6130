import { Inbox, IncidentQuery } from '#shared/relay-api/incidents.ts'
import { countOpen, listIncidents } from '#relay/store/incidents.ts'
import type { App } from '../context.ts'
import { answer, createRoute, only, orProblem } from '../describe.ts'

const inbox = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'Incidents across projects: the inbox',
  ...only('viewer'),
  request: { query: IncidentQuery },
  responses: { 200: answer(Inbox, 'Newest first. `openCount` counts all open ones, not this page.'), ...orProblem },
})

export function mountInbox(app: App): void {
  app.openapi(inbox, async c => {
    const { database, publicUrl } = c.var.relay
    const page = await listIncidents(database.read, c.req.valid('query'), publicUrl)
    return c.json({ ...page, openCount: await countOpen(database.read) }, 200)
  })
}
