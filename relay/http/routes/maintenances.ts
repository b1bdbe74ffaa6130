import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Maintenance } from '#shared/model/maintenance.ts'
import { MaintenanceChange, MaintenanceCreate } from '#shared/relay-api/maintenances.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { compileMatchers } from '#relay/incidents/matchers.ts'
import {
  createMaintenance,
  deleteMaintenance,
  findMaintenance,
  listMaintenances,
  saveMaintenance,
  toMaintenance,
  type MaintenanceRow,
} from '#relay/store/maintenances.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofProject = z.object({ p: z.string() })
const ofMaintenance = z.object({ p: z.string(), id: z.string() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/maintenances',
  summary: 'List times of maintenance',
  ...only('read'),
  request: { params: ofProject },
  responses: { 200: answer(pageOf(Maintenance), 'Latest start first.'), ...orProblem },
})

const create = createRoute({
  method: 'post',
  path: '/projects/{p}/maintenances',
  summary: 'Declare maintenance',
  description:
    'Alerts that begin in it and match are recorded, and nobody is told. What still fires at its sender’s next repeat ' +
    'after the end opens its incident then.',
  ...only('project.configure'),
  request: { params: ofProject, body: body(MaintenanceCreate) },
  responses: { 201: answer(Maintenance, 'Declared.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/maintenances/{id}',
  summary: 'One time of maintenance',
  ...only('read'),
  request: { params: ofMaintenance },
  responses: { 200: answer(Maintenance, 'The maintenance.'), ...orProblem },
})

const change = createRoute({
  method: 'patch',
  path: '/projects/{p}/maintenances/{id}',
  summary: 'Change maintenance, or end it early',
  ...only('project.configure'),
  request: { params: ofMaintenance, body: body(MaintenanceChange) },
  responses: { 200: answer(Maintenance, 'As it is now.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/maintenances/{id}',
  summary: 'Delete maintenance',
  ...only('project.configure'),
  request: { params: ofMaintenance },
  responses: { 204: noContent, ...orProblem },
})

export function mountMaintenances(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const rows = await listMaintenances(relay.database.read, project.id)
    return c.json({ items: rows.map(toMaintenance), next: null }, 200)
  })

  app.openapi(create, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    const row = toRow({ id: relay.newId(), projectId: project.id }, c.req.valid('json'))
    await relay.database.write(tx => createMaintenance(tx, row))
    return c.json(toMaintenance(row), 201)
  })

  app.openapi(get, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const row = await findMaintenance(c.var.relay.database.read, project.id, id)
    if (!row) throw unknownMaintenance(id)
    return c.json(toMaintenance(row), 200)
  })

  app.openapi(change, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const row = await c.var.relay.database.write(async tx => {
      const before = await findMaintenance(tx, project.id, id)
      if (!before) throw unknownMaintenance(id)
      const after = toRow(before, { ...toMaintenance(before), ...c.req.valid('json') })
      await saveMaintenance(tx, after)
      return after
    })
    return c.json(toMaintenance(row), 200)
  })

  app.openapi(remove, async c => {
    const { p, id } = c.req.valid('param')
    const project = await projectOf(c.var.relay, p)
    const gone = await c.var.relay.database.write(tx => deleteMaintenance(tx, project.id, id))
    if (!gone) throw unknownMaintenance(id)
    return c.body(null, 204)
  })
}

/** @throws Failure `bad-shape` for an end before the start, or an expression that cannot be used */
function toRow(
  { id, projectId }: Pick<MaintenanceRow, 'id' | 'projectId'>,
  { name, matchers, startsAt, endsAt }: Omit<Maintenance, 'id'>,
): MaintenanceRow {
  compileMatchers(matchers)
  const row = { id, projectId, name, matchers, startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) }
  if (row.endsAt > row.startsAt) return row
  throw new Failure('bad-shape', 'endsAt: must be after startsAt', { field: 'endsAt' })
}

function unknownMaintenance(id: string): Failure {
  return new Failure('not-found', `There is no maintenance ${id}.`)
}
