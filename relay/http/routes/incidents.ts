import * as z from 'zod'
import { Incident } from '#shared/model/incident.ts'
import {
  IncidentChange,
  IncidentCreate,
  IncidentDeclared,
  IncidentPage,
  IncidentQuery,
} from '#shared/relay-api/incidents.ts'
import { acknowledgeIncident } from '#relay/incidents/acknowledge-incident.ts'
import { changeIncident } from '#relay/incidents/change-incident.ts'
import { declareIncident } from '#relay/incidents/declare-incident.ts'
import { countByState, listIncidents } from '#relay/store/incidents.ts'
import { mayOf } from '../admit.ts'
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
  ...only('read'),
  request: { params: ofProject, query: IncidentQuery },
  responses: { 200: answer(IncidentPage, '`counts` fit the filters, whatever `state` says.'), ...orProblem },
})

const declare = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents',
  summary: 'Declare an incident',
  description: 'Quick actions in the body and in the template are run; `said` tells what came of them.',
  ...only('incident.declare'),
  request: { params: ofProject, body: body(IncidentCreate) },
  responses: { 201: answer(IncidentDeclared, 'Declared.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}',
  summary: 'One incident',
  ...only('read'),
  request: { params: ofIncident },
  responses: { 200: answer(Incident, 'The incident.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/incidents/{iid}',
  summary: 'Change, close or reopen an incident',
  description: 'What is missing stays. Each change becomes a line of the timeline.',
  ...only('incident.change'),
  request: { params: ofIncident, body: body(IncidentChange) },
  responses: { 200: answer(Incident, 'As it is now.'), ...orProblem },
})

const acknowledge = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents/{iid}/acknowledge',
  summary: 'Acknowledge an incident',
  ...only('incident.acknowledge'),
  request: { params: ofIncident },
  responses: { 200: answer(Incident, 'As it is now.'), ...orProblem },
})

export function mountIncidents(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const { read } = relay.database
    const project = await projectOf(relay, c.req.valid('param').p)
    const query = { ...c.req.valid('query'), project: project.id }
    const [page, counts] = await Promise.all([listIncidents(read, query, relay.publicUrl), countByState(read, query)])
    return c.json({ ...page, counts: { ...counts, all: counts.opened + counts.closed } }, 200)
  })

  app.openapi(declare, async c => {
    const { relay, caller } = c.var
    const { p } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const given = { project, by: caller.name, may: mayOf(c), ...c.req.valid('json') }
    const { iid, said } = await declareIncident(relay, given)
    return c.json({ ...(await incidentOf(relay, { p, iid })).incident, said }, 201)
  })

  app.openapi(get, async c => c.json((await incidentOf(c.var.relay, c.req.valid('param'))).incident, 200))

  app.openapi(change, async c => {
    const { relay, caller } = c.var
    const { p, iid } = c.req.valid('param')
    const { state, ...fields } = c.req.valid('json')
    const project = await projectOf(relay, p)
    await changeIncident(relay, { project, iid, by: caller.name, fields, state })
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
