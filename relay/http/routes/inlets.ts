import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Inlet } from '#shared/model/inlet.ts'
import { Delivered, InletChange, InletCreate, InletRotate, InletTest } from '#shared/relay-api/inlets.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { intakes } from '#relay/intake/registry.ts'
import { hashToken, newPublicId, newToken } from '#relay/security/tokens.ts'
import {
  changeInlet,
  createInlet,
  deleteInlet,
  findInlet,
  listInlets,
  rotateInletKey,
  toInlet,
} from '#relay/store/inlets.ts'
import { deliver } from '../deliver.ts'
import type { App, Relay } from '../context.ts'
import { answer, body, createRoute, noContent, only, optionalBody, orEmpty, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofInlet = z.object({ p: z.string(), id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/inlets',
  summary: 'List inlets',
  ...only('viewer'),
  request: { params: ofProject },
  responses: { 200: answer(pageOf(Inlet), 'Without their keys.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/projects/{p}/inlets',
  summary: 'Create an inlet',
  ...only('admin'),
  request: { params: ofProject, body: body(InletCreate) },
  responses: { 201: answer(Inlet, '`key` is shown only here.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/inlets/{id}',
  summary: 'One inlet',
  ...only('viewer'),
  request: { params: ofInlet },
  responses: { 200: answer(Inlet, 'Without its key.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/inlets/{id}',
  summary: 'Rename an inlet, or switch it on and off',
  ...only('admin'),
  request: { params: ofInlet, body: body(InletChange) },
  responses: { 200: answer(Inlet, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/inlets/{id}',
  summary: 'Delete an inlet',
  description: 'Its alerts and incidents stay.',
  ...only('admin'),
  request: { params: ofInlet },
  responses: { 204: noContent, ...orProblem },
})

const rotate = createRoute({
  method: 'post',
  path: '/projects/{p}/inlets/{id}/rotate',
  summary: 'Give an inlet a new key',
  description: 'The old key stays valid for `overlapMinutes`, so that senders can be changed without a gap.',
  ...only('admin'),
  request: { params: ofInlet, body: optionalBody(InletRotate) },
  responses: { 200: answer(Inlet, '`key` is shown only here.'), ...orProblem },
})

const test = createRoute({
  method: 'post',
  path: '/projects/{p}/inlets/{id}/test',
  summary: 'Take in a payload as if it had come from outside',
  ...only('responder'),
  request: { params: ofInlet, body: optionalBody(InletTest) },
  responses: { 200: answer(z.array(Delivered), 'The incidents that its alerts belong to.'), ...orProblem },
})

export function mountInlets(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const rows = await listInlets(relay.database.read, project.id)
    return c.json({ items: rows.map(row => toInlet(row, relay.publicUrl)), next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const key = newToken()
    const values = { id: newPublicId(), projectId: project.id, keyHash: hashToken(key), ...c.req.valid('json') }
    const row = await relay.database.write(tx => createInlet(tx, values, relay.now()))
    return c.json({ ...toInlet(row, relay.publicUrl), key }, 201)
  })

  app.openapi(get, async c => {
    const { inlet } = await inletOf(c.var.relay, c.req.valid('param'))
    return c.json(toInlet(inlet, c.var.relay.publicUrl), 200)
  })

  app.openapi(change, async c => {
    const { relay } = c.var
    const { inlet } = await inletOf(relay, c.req.valid('param'))
    const row = await relay.database.write(tx => changeInlet(tx, inlet.id, c.req.valid('json')))
    return c.json(toInlet(row ?? inlet, relay.publicUrl), 200)
  })

  app.openapi(remove, async c => {
    const { inlet } = await inletOf(c.var.relay, c.req.valid('param'))
    await c.var.relay.database.write(tx => deleteInlet(tx, inlet.id))
    return c.body(null, 204)
  })

  app.openapi(rotate, async c => {
    const { relay } = c.var
    const { inlet } = await inletOf(relay, c.req.valid('param'))
    const { overlapMinutes } = orEmpty(InletRotate, c.req.valid('json'))
    const key = newToken()
    const keys = { keyHash: hashToken(key), oldKeyUntil: relay.now() + overlapMinutes * 60_000 }
    const row = await relay.database.write(tx => rotateInletKey(tx, inlet.id, keys))
    return c.json({ ...toInlet(row ?? inlet, relay.publicUrl), key }, 200)
  })

  app.openapi(test, async c => {
    const { relay } = c.var
    const found = await inletOf(relay, c.req.valid('param'))
    const { payload } = orEmpty(InletTest, c.req.valid('json'))
    const { delivered } = await deliver(
      relay,
      found,
      payload ?? intakes[found.inlet.kind].sample(relay.now(), relay.newId()),
    )
    return c.json(delivered, 200)
  })
}

async function inletOf(relay: Relay, { p, id }: z.infer<typeof ofInlet>) {
  const found = await findInlet(relay.database.read, id)
  if (found && found.project.slug === p) return found
  throw new Failure('not-found', `There is no inlet ${id} in “${p}”.`)
}
