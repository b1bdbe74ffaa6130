import * as z from 'zod'
import { outcomeOf } from '#shared/kit/failure.ts'
import { Destination } from '#shared/model/destination.ts'
import { DestinationChange, DestinationCreate, DestinationTested } from '#shared/relay-api/destinations.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { changeDestination, createDestination, unknownDestination } from '#relay/outbox/save-destination.ts'
import { testDestination } from '#relay/outbox/test-destination.ts'
import {
  deleteDestination,
  findDestination,
  listDestinations,
  toDestination,
  type DestinationRow,
} from '#relay/store/destinations.ts'
import type { App, Relay } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofDestination = z.object({ p: z.string(), id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/destinations',
  summary: 'List destinations',
  ...only('project.configure'),
  request: { params: ofProject },
  responses: {
    200: answer(pageOf(Destination), 'In the order of their creation. Secrets are never told.'),
    ...orProblem,
  },
})

const create = createRoute({
  method: 'post',
  path: '/projects/{p}/destinations',
  summary: 'Create a destination',
  description: 'What `options` and `secret` hold depends on the kind; what is missing or wrong is named in the answer.',
  ...only('project.configure'),
  request: { params: ofProject, body: body(DestinationCreate) },
  responses: { 201: answer(Destination, 'Created.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/destinations/{id}',
  summary: 'One destination',
  ...only('project.configure'),
  request: { params: ofDestination },
  responses: { 200: answer(Destination, 'The destination.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/destinations/{id}',
  summary: 'Change a destination',
  ...only('project.configure'),
  request: { params: ofDestination, body: body(DestinationChange) },
  responses: { 200: answer(Destination, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/destinations/{id}',
  summary: 'Delete a destination',
  description: 'What still waits to be sent there is dropped.',
  ...only('project.configure'),
  request: { params: ofDestination },
  responses: { 204: noContent, ...orProblem },
})

const test = createRoute({
  method: 'post',
  path: '/projects/{p}/destinations/{id}/test',
  summary: 'Send a test message',
  description: 'Marked as a test, sent at once and once only. The answer says what the other side said.',
  ...only('project.configure'),
  request: { params: ofDestination },
  responses: { 200: answer(DestinationTested, 'How it went.'), ...orProblem },
})

export function mountDestinations(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const rows = await listDestinations(relay.database.read, project.id)
    return c.json({ items: rows.map(toDestination), next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    return c.json(toDestination(await createDestination(relay, project.id, c.req.valid('json'))), 201)
  })

  app.openapi(get, async c => c.json(toDestination(await destinationOf(c.var.relay, c.req.valid('param'))), 200))

  app.openapi(change, async c => {
    const { relay } = c.var
    const before = await destinationOf(relay, c.req.valid('param'))
    return c.json(toDestination(await changeDestination(relay, before, c.req.valid('json'))), 200)
  })

  app.openapi(remove, async c => {
    const { id, projectId } = await destinationOf(c.var.relay, c.req.valid('param'))
    await c.var.relay.database.write(tx => deleteDestination(tx, projectId, id))
    return c.body(null, 204)
  })

  app.openapi(test, async c => {
    const { relay } = c.var
    const { p } = c.req.valid('param')
    const destination = await destinationOf(relay, c.req.valid('param'))
    const told = await outcomeOf(() => testDestination(relay, { destination, project: p, signal: c.req.raw.signal }))
    const name = destination.name
    const sentence = told.ok ? `“${name}” has taken the test message.` : told.failure.message
    return c.json({ ok: told.ok, sentence }, 200)
  })
}

/** @throws Failure `not-found` */
async function destinationOf(relay: Relay, { p, id }: { p: string; id: string }): Promise<DestinationRow> {
  const project = await projectOf(relay, p)
  const row = await findDestination(relay.database.read, project.id, id)
  if (!row) throw unknownDestination(id)
  return row
}
