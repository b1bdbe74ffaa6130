import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Label } from '#shared/model/label.ts'
import { LabelChange, LabelCreate } from '#shared/relay-api/labels.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { refreshOpenCards } from '#relay/incidents/refresh-open-cards.ts'
import { changeLabel, createLabel, deleteLabel, findLabel, listLabels } from '#relay/store/labels.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofLabel = z.object({ p: z.string(), name: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/labels',
  summary: 'List labels',
  ...only('read'),
  request: { params: ofProject },
  responses: { 200: answer(pageOf(Label), 'By name.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/projects/{p}/labels',
  summary: 'Create a label',
  ...only('label.change'),
  request: { params: ofProject, body: body(LabelCreate) },
  responses: { 201: answer(Label, 'Created.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/labels/{name}',
  summary: 'One label',
  ...only('read'),
  request: { params: ofLabel },
  responses: { 200: answer(Label, 'The label.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/labels/{name}',
  summary: 'Change a label',
  description: 'Incidents, settings and rules carry a renamed label by its new name.',
  ...only('label.change'),
  request: { params: ofLabel, body: body(LabelChange) },
  responses: { 200: answer(Label, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/labels/{name}',
  summary: 'Delete a label',
  description: 'It goes from every incident, too. One that settings name comes back when it is next used.',
  ...only('label.change'),
  request: { params: ofLabel },
  responses: { 204: noContent, ...orProblem },
})

export function mountLabels(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    return c.json({ items: await listLabels(relay.database.read, project.id), next: null }, 200)
  })

  app.openapi(create, async c => {
    const project = await projectOf(c.var.relay, c.req.valid('param').p)
    const label = await c.var.relay.database.write(tx => createLabel(tx, project.id, c.req.valid('json')))
    return c.json(label, 201)
  })

  app.openapi(get, async c => {
    const { p, name } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const label = await findLabel(c.var.relay.database.read, project.id, name)
    if (!label) throw unknownLabel(name)
    return c.json(label, 200)
  })

  app.openapi(change, async c => {
    const { p, name } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const { relay, caller } = c.var
    const label = await relay.database.write(async tx => {
      const changed = await changeLabel(tx, project.id, name, c.req.valid('json'))
      const about = { project, by: caller.name, now: relay.now() }
      if (changed && changed.name !== name) await refreshOpenCards(tx, relay, { ...about, label: changed.name })
      return changed
    })
    if (!label) throw unknownLabel(name)
    return c.json(label, 200)
  })

  app.openapi(remove, async c => {
    const { p, name } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const { relay, caller } = c.var
    const gone = await relay.database.write(async tx => {
      // Noted while they still carry it: the cards are drawn after the commit.
      await refreshOpenCards(tx, relay, { project, by: caller.name, now: relay.now(), label: name })
      return deleteLabel(tx, project.id, name)
    })
    if (!gone) throw unknownLabel(name)
    return c.body(null, 204)
  })
}

function unknownLabel(name: string): Failure {
  return new Failure('not-found', `There is no label “${name}”.`)
}
