import * as z from 'zod'
import { Incident } from '#shared/model/incident.ts'
import type { App } from '../context.ts'
import { answer, createRoute, only, orProblem } from '../describe.ts'
import { incidentOf } from '../incident-of.ts'
import { startCallFor } from '../start-call.ts'

const start = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents/{iid}/call',
  summary: 'Start a call',
  description: 'A Zoom meeting that everybody with its link can join. An incident has one call at a time.',
  ...only('incident.change'),
  request: { params: z.object({ p: z.string(), iid: z.coerce.number().int() }) },
  responses: { 201: answer(Incident, 'With its call.'), ...orProblem },
})

export function mountCalls(app: App): void {
  app.openapi(start, async c => {
    const { relay, caller } = c.var
    const address = c.req.valid('param')
    await startCallFor(relay, caller, address, c.req.raw.signal)
    return c.json((await incidentOf(relay, address)).incident, 201)
  })
}
