import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Inlet } from '#shared/model/inlet.ts'
import { InletChange, InletCreate, InletRotate } from '#shared/relay-api/inlets.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import type { InletMapping } from '#shared/model/mapping.ts'
import { brokenFields } from '#relay/intake/map-payload.ts'
import { hashToken, newPublicId, newToken } from '#relay/security/tokens.ts'
import {
  changeInlet,
  createInlet,
  deleteInlet,
  listInlets,
  rotateInletKey,
  toInlet,
  type InletRow,
} from '#relay/store/inlets.ts'
import type { App, Relay } from '../context.ts'
import { answer, body, createRoute, noContent, only, optionalBody, orEmpty, orProblem } from '../describe.ts'
import { inletOf, ofInlet } from '../inlet-of.ts'
import { projectOf } from '../project-of.ts'
import { keyOwner } from './intake/inlet-key.ts'

const ofProject = z.object({ p: z.string() })

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
    const id = newPublicId()
    const given = c.req.valid('json')
    const values = { id, projectId: project.id, ...given, ...keptOf(relay, { id, kind: given.kind }, key) }
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
    const given = c.req.valid('json')
    if (given.mapping) checkMapping(inlet, given.mapping)
    const row = await relay.database.write(tx => changeInlet(tx, inlet.id, given))
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
    const keys = { ...keptOf(relay, inlet, key), oldKeyUntil: relay.now() + overlapMinutes * 60_000 }
    const row = await relay.database.write(tx => rotateInletKey(tx, inlet.id, keys))
    return c.json({ ...toInlet(row ?? inlet, relay.publicUrl), key }, 200)
  })
}

/** What is kept of a key: its hash, and the key itself, sealed, where the kind signs with it. */
function keptOf(relay: Relay, inlet: Pick<InletRow, 'id' | 'kind'>, key: string) {
  const signs = inlet.kind === 'grafana'
  return {
    keyHash: hashToken(key),
    ...(signs ? { sealedKey: relay.secretBox.seal(key, keyOwner(inlet.id)) } : {}),
  }
}

/** @throws Failure `bad-shape`, when it could not work: another kind, or paths that the sample does not have */
function checkMapping(inlet: InletRow, mapping: InletMapping): void {
  if (inlet.kind !== 'generic') {
    throw new Failure('bad-shape', `Only generic inlets have a mapping; this one reads ${inlet.kind}.`, {
      field: 'mapping',
    })
  }
  const [broken] = brokenFields(mapping.sample, mapping)
  if (broken === undefined) return
  const sentence = `The sample has nothing at the path for “${broken}”. Pick it again.`
  throw new Failure('bad-shape', sentence, { field: `mapping.fields.${broken}.path` })
}
