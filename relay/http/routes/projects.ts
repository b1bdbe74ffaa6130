import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Project, ProjectSettings } from '#shared/model/project.ts'
import { pageOf, PageQuery } from '#shared/relay-api/page.ts'
import { ProjectChange, ProjectCreate } from '#shared/relay-api/projects.ts'
import type { Reader } from '#relay/db/connect.ts'
import { refreshOpenCards } from '#relay/incidents/refresh-open-cards.ts'
import {
  createProject,
  deleteProject,
  listProjects,
  readSettings,
  renameProject,
  saveSettings,
  toProject,
} from '#relay/store/projects.ts'
import { findTemplate } from '#relay/store/templates.ts'
import { projectsOf } from '../admit.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const params = z.object({ p: z.string() })
const Settings = ProjectSettings.meta({ id: 'ProjectSettings' })

/** First parts of the relay's own addresses: a project of that name would hide, or be hidden. */
const reserved = ['api', 'assets', 'in', 'panels', 'setup', 'sign-in', 'sign-out', 'slack', 'trackers', 'v2']

const list = createRoute({
  method: 'get',
  path: '/projects',
  summary: 'List projects',
  ...only('viewer'),
  request: { query: PageQuery },
  responses: { 200: answer(pageOf(Project), 'In the order of their creation.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/projects',
  summary: 'Create a project',
  ...only('admin'),
  request: { body: body(ProjectCreate) },
  responses: { 201: answer(Project, 'Created.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}',
  summary: 'One project',
  ...only('read'),
  request: { params },
  responses: { 200: answer(Project, 'The project.'), ...orProblem },
})

const rename = createRoute({
  method: 'patch',
  path: '/projects/{p}',
  summary: 'Rename a project',
  ...only('project.configure'),
  request: { params, body: body(ProjectChange) },
  responses: { 200: answer(Project, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}',
  summary: 'Delete a project with everything in it',
  ...only('project.delete'),
  request: { params },
  responses: { 204: noContent, ...orProblem },
})

const getSettings = createRoute({
  method: 'get',
  path: '/projects/{p}/settings',
  summary: 'What a project does with alerts',
  ...only('read'),
  request: { params },
  responses: { 200: answer(Settings, 'With the defaults filled in.'), ...orProblem },
})

const putSettings = createRoute({
  method: 'put',
  path: '/projects/{p}/settings',
  summary: 'Set what a project does with alerts',
  ...only('project.configure'),
  request: { params, body: body(Settings) },
  responses: { 200: answer(Settings, 'As they are now.'), ...orProblem },
})

export function mountProjects(app: App): void {
  app.openapi(list, async c => {
    const { relay, caller } = c.var
    const among = await projectsOf(relay, caller)
    return c.json(await listProjects(relay.database.read, { ...c.req.valid('query'), among }), 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const given = c.req.valid('json')
    if (reserved.includes(given.slug)) {
      throw new Failure('bad-shape', `slug: “${given.slug}” is taken by the relay’s own pages.`, { field: 'slug' })
    }
    const row = await relay.database.write(tx => createProject(tx, given, relay.now()))
    return c.json(toProject(row), 201)
  })

  app.openapi(get, async c => c.json(toProject(await projectOf(c.var.relay, c.req.valid('param').p)), 200))

  app.openapi(rename, async c => {
    const project = await projectOf(c.var.relay, c.req.valid('param').p)
    const { relay, caller } = c.var
    const row = await relay.database.write(async tx => {
      await refreshOpenCards(tx, relay, { project, by: caller.name, now: relay.now() })
      return renameProject(tx, project.id, c.req.valid('json').name)
    })
    return c.json(toProject(row ?? project), 200)
  })

  app.openapi(remove, async c => {
    const project = await projectOf(c.var.relay, c.req.valid('param').p)
    await c.var.relay.database.write(tx => deleteProject(tx, project.id))
    return c.body(null, 204)
  })

  app.openapi(getSettings, async c => c.json(readSettings(await projectOf(c.var.relay, c.req.valid('param').p)), 200))

  app.openapi(putSettings, async c => {
    const project = await projectOf(c.var.relay, c.req.valid('param').p)
    const settings = c.req.valid('json')
    await c.var.relay.database.write(async tx => {
      // As GitLab has it: a template that nothing would use is not looked for.
      if (settings.createIncident && settings.template !== null) await mustExist(tx, project.id, settings.template)
      await saveSettings(tx, project.id, settings)
    })
    return c.json(settings, 200)
  })
}

/** @throws Failure `bad-shape` */
async function mustExist(reader: Reader, projectId: number, template: string): Promise<void> {
  if (await findTemplate(reader, projectId, template)) return
  throw new Failure('bad-shape', 'template: not found', { field: 'template' })
}
