import * as z from 'zod'
import { Incident } from '#shared/model/incident.ts'
import { IncidentChange, IncidentCreate, IncidentQuery } from '#shared/relay-api/incidents.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { closeIncident } from '#relay/incidents/close-incident.ts'
import { declareIncident } from '#relay/incidents/declare-incident.ts'
import { reopenIncident } from '#relay/incidents/reopen-incident.ts'
import { listIncidents } from '#relay/store/incidents.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, only, orProblem } from '../describe.ts'
import { incidentOf } from '../incident-of.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofIncident = z.object({ p: z.string(), iid: z.coerce.number().int().positive() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents',
  summary: 'List incidents',
  ...only('viewer'),
  request: { params: ofProject, query: IncidentQuery },
  responses: { 200: answer(pageOf(Incident), 'Newest first.'), ...orProblem },
})

const declare = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents',
  summary: 'Declare an incident',
  ...only('responder'),
  request: { params: ofProject, body: body(IncidentCreate) },
  responses: { 201: answer(Incident, 'Declared.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}',
  summary: 'One incident',
  ...only('viewer'),
  request: { params: ofIncident },
  responses: { 200: answer(Incident, 'The incident.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/incidents/{iid}',
  summary: 'Close or reopen an incident',
  ...only('responder'),
  request: { params: ofIncident, body: body(IncidentChange) },
  responses: { 200: answer(Incident, 'As it is now.'), ...orProblem },
})

const acknowledge = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents/{iid}/acknowledge',
  summary: 'Acknowledge an incident',
  ...only('responder'),
  request: { params: ofIncident },
  responses: { 200: answer(Incident, 'As it is now.'), ...orProblem },
})

export function mountIncidents(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const query = { ...c.req.valid('query'), project: project.id }
    return c.json(await listIncidents(relay.database.read, query, relay.publicUrl), 200)
  })

  app.openapi(declare, async c => {
    const { relay, caller } = c.var
    const { p } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const iid = await declareIncident(relay, { project, by: caller.name, ...c.req.valid('json') })
    return c.json((await incidentOf(relay, { p, iid })).incident, 201)
  })

  app.openapi(get, async c => c.json((await incidentOf(c.var.relay, c.req.valid('param'))).incident, 200))

  app.openapi(change, async c => {
    const { relay, caller } = c.var
    const { p, iid } = c.req.valid('param')
    const { state } = c.req.valid('json')
    const project = await projectOf(relay, p)
    const verb = { opened: reopenIncident, closed: closeIncident }
    if (state !== undefined) await verb[state](relay, { project, iid, by: caller.name })
    return c.json((await incidentOf(relay, { p, iid })).incident, 200)
  })

  app.openapi(acknowledge, async c => {
    const { relay, caller } = c.var
    const { p, iid } = c.req.valid('param')
    const project = await projectOf(relay, p)
    await acknowledgeIncident(relay, { project, iid, by: caller.name })
    return c.json((await incidentOf(relay, { p, iid })).incident, 200)
  })
}
