import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Alert, AlertStatus } from '#shared/model/alert.ts'
import { Severity } from '#shared/model/severity.ts'
import { pageOf, PageQuery } from '#shared/relay-api/page.ts'
import { changeAlert } from '#relay/incidents/change-alert.ts'
import { findAlert, listAlerts } from '#relay/store/alerts.ts'
import type { App, Relay } from '../context.ts'
import { answer, body, createRoute, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const AlertQuery = PageQuery.extend({
  status: AlertStatus.optional(),
  severity: Severity.optional(),
  incident: z.coerce.number().int().positive().optional().meta({ description: 'The number of an incident.' }),
  q: z.string().max(200).optional(),
})

const AlertChange = z
  .object({ status: AlertStatus, assignee: z.string().min(1).max(255).nullable() })
  .partial()
  .meta({ id: 'AlertChange' })

const ofAlert = z.object({ p: z.string(), iid: z.coerce.number().int().positive() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/alerts',
  summary: 'List alerts',
  ...only('viewer'),
  request: { params: z.object({ p: z.string() }), query: AlertQuery },
  responses: { 200: answer(pageOf(Alert), 'Newest first.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/alerts/{iid}',
  summary: 'One alert',
  ...only('viewer'),
  request: { params: ofAlert },
  responses: { 200: answer(Alert, 'The alert.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/alerts/{iid}',
  summary: 'Change the status of an alert, or who looks after it',
  description:
    'Resolving the last alert of an incident closes it, where the settings say so (`autoClose`). A resolved alert ' +
    'stays resolved; an ignored one stays so however often it repeats, and does not hold its incident open.',
  ...only('alert.change'),
  request: { params: ofAlert, body: body(AlertChange) },
  responses: { 200: answer(Alert, 'As it is now.'), ...orProblem },
})

export function mountAlerts(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    return c.json(await listAlerts(relay.database.read, project.id, c.req.valid('query')), 200)
  })

  app.openapi(get, async c => c.json(await alertOf(c.var.relay, c.req.valid('param')), 200))

  app.openapi(change, async c => {
    const { relay, caller } = c.var
    const { p, iid } = c.req.valid('param')
    const project = await projectOf(relay, p)
    await changeAlert(relay, { project, iid, by: caller.name, ...c.req.valid('json') })
    return c.json(await alertOf(relay, { p, iid }), 200)
  })
}

async function alertOf(relay: Relay, { p, iid }: z.infer<typeof ofAlert>): Promise<Alert> {
  const project = await projectOf(relay, p)
  const alert = await findAlert(relay.database.read, project.id, iid)
  if (!alert) throw new Failure('not-found', `There is no alert ${iid} in “${p}”.`)
  return alert
}
