import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Template } from '#shared/model/template.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import {
  TemplateCreate,
  TemplatePreview,
  TemplateRendered,
  TemplateVariable,
  TemplateWrite,
} from '#shared/relay-api/templates.ts'
import { previewTemplate } from '#relay/incidents/preview-template.ts'
import { createTemplate, deleteTemplate, findTemplate, listTemplates, saveTemplate } from '#relay/store/templates.ts'
import { checkTemplate } from '#relay/templates/render-template.ts'
import { templateVariables } from '#relay/templates/template-variables.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, optionalBody, orEmpty, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofTemplate = z.object({ p: z.string(), name: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/templates',
  summary: 'List templates',
  ...only('read'),
  request: { params: ofProject },
  responses: { 200: answer(pageOf(Template), 'By name.'), ...orProblem },
})

const variables = createRoute({
  method: 'get',
  path: '/projects/{p}/templates/variables',
  summary: 'What a template may say of an incident',
  ...only('read'),
  request: { params: ofProject },
  responses: { 200: answer(pageOf(TemplateVariable), 'Every variable, with an example.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/projects/{p}/templates',
  summary: 'Create a template',
  ...only('template.change'),
  request: { params: ofProject, body: body(TemplateCreate) },
  responses: { 201: answer(Template, 'Created.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/templates/{name}',
  summary: 'One template',
  ...only('read'),
  request: { params: ofTemplate },
  responses: { 200: answer(Template, 'The template.'), ...orProblem },
})

const put = createRoute({
  method: 'put',
  path: '/projects/{p}/templates/{name}',
  summary: 'Write a template, over the one of that name',
  ...only('template.change'),
  request: { params: ofTemplate, body: body(TemplateWrite) },
  responses: { 200: answer(Template, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/templates/{name}',
  summary: 'Delete a template',
  description: 'Settings and rules that name it go on without one, and say so on each incident.',
  ...only('template.change'),
  request: { params: ofTemplate },
  responses: { 204: noContent, ...orProblem },
})

const preview = createRoute({
  method: 'post',
  path: '/projects/{p}/templates/{name}/preview',
  summary: 'Try a template on a past alert',
  description: 'With a `body`, the template need not exist yet. Nothing is saved and no quick action runs.',
  ...only('read'),
  request: { params: ofTemplate, body: optionalBody(TemplatePreview) },
  responses: { 200: answer(TemplateRendered, 'What it makes.'), ...orProblem },
})

export function mountTemplates(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    return c.json({ items: await listTemplates(relay.database.read, project.id), next: null }, 200)
  })

  // Before the templates themselves: one named “variables” is only reached by PUT and DELETE.
  app.openapi(variables, async c => {
    await projectOf(c.var.relay, c.req.valid('param').p)
    return c.json({ items: templateVariables, next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const given = c.req.valid('json')
    checkTemplate(given.body)
    const made = await relay.database.write(tx => createTemplate(tx, { projectId: project.id, ...given }, relay.now()))
    return c.json(made, 201)
  })

  app.openapi(get, async c => {
    const { p, name } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const template = await findTemplate(c.var.relay.database.read, project.id, name)
    if (!template) throw unknownTemplate(name)
    return c.json(template, 200)
  })

  app.openapi(put, async c => {
    const { relay } = c.var
    const { p, name } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const given = TemplateCreate.parse({ name, body: c.req.valid('json').body })
    checkTemplate(given.body)
    const saved = await relay.database.write(tx => saveTemplate(tx, { projectId: project.id, ...given }, relay.now()))
    return c.json(saved, 200)
  })

  app.openapi(remove, async c => {
    const { p, name } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const gone = await c.var.relay.database.write(tx => deleteTemplate(tx, project.id, name))
    if (!gone) throw unknownTemplate(name)
    return c.body(null, 204)
  })

  app.openapi(preview, async c => {
    const { relay } = c.var
    const { p, name } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const { body, alert } = orEmpty(TemplatePreview, c.req.valid('json'))
    const text = body ?? (await findTemplate(relay.database.read, project.id, name))?.body
    if (text === undefined) throw unknownTemplate(name)
    return c.json(await previewTemplate(relay, { project, body: text, alert }), 200)
  })
}

function unknownTemplate(name: string): Failure {
  return new Failure('not-found', `There is no template “${name}”.`)
}
