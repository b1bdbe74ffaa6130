import * as z from 'zod'
import { FrozenChart, FrozenPanel } from '#shared/model/frozen-chart.ts'
import { FreezeChart } from '#shared/relay-api/frozen.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { freezeChart } from '#relay/frozen/freeze-chart.ts'
import { readFrozen } from '#relay/frozen/kept/read-frozen.ts'
import { removeFrozen } from '#relay/frozen/remove-frozen.ts'
import { wholeCurve } from '#relay/frozen/whole-curve.ts'
import { targetOf } from '#relay/sources/run-query.ts'
import { listFrozen, toFrozenChart } from '#relay/store/frozen-charts.ts'
import { mayOf } from '../admit.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, noContent, only, orProblem } from '../describe.ts'
import { drawPanelFor } from '../draw-panel.ts'
import { incidentOf } from '../incident-of.ts'
import { projectOf } from '../project-of.ts'

const params = z.object({ p: z.string(), iid: z.coerce.number().int().positive() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}/frozen',
  summary: 'The frozen charts of an incident',
  description: 'What is kept of its charts for when their sources have forgotten it, without the data.',
  ...only('read'),
  request: { params },
  responses: { 200: answer(pageOf(FrozenChart), 'Newest first.'), ...orProblem },
})

const freeze = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents/{iid}/frozen',
  summary: 'Freeze a chart',
  description:
    'Keeps what a link shows now with the incident, of an alert’s expression the whole curve with its threshold. The relay ' +
    'draws it; of a connection that is asked in browsers, give the Panel that the browser has, and whether that is `bare`.',
  ...only('incident.comment'),
  request: { params, body: body(FreezeChart) },
  responses: { 201: answer(FrozenChart, 'Kept.'), ...orProblem },
})

const get = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}/frozen/{id}',
  summary: 'A frozen chart with its data',
  ...only('read'),
  request: { params: params.extend({ id: z.string() }) },
  responses: { 200: answer(FrozenPanel, 'As it was drawn when it was frozen.'), ...orProblem },
})

const remove = createRoute({
  method: 'delete',
  path: '/projects/{p}/incidents/{iid}/frozen/{id}',
  summary: 'Delete a frozen chart',
  description:
    'By who froze it or a maintainer. The timeline tells of it. While the incident links to the chart, another occasion ' +
    'may freeze it again.',
  ...only('incident.comment'),
  request: { params: params.extend({ id: z.string() }) },
  responses: { 204: noContent, ...orProblem },
})

export function mountFrozen(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const { row, incident } = await incidentOf(relay, c.req.valid('param'))
    const rows = await listFrozen(relay.database.read, row.id)
    return c.json({ items: rows.map(one => toFrozenChart(one, incident.url)), next: null }, 200)
  })

  app.openapi(freeze, async c => {
    const { relay, caller } = c.var
    const { p, iid } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const { panel: given, ...query } = c.req.valid('json')
    const { url, part, choice, bare } = query
    const target = targetOf(url, part)
    await incidentOf(relay, { p, iid })
    const ownBases = [relay.publicUrl, new URL(c.req.url).origin]
    const drawn = given ?? (await drawPanelFor(relay, caller, { ...query, bare: true }, ownBases))
    const panel = given && !bare ? given : wholeCurve(drawn, target)
    const place = { url, part, choice }
    return c.json(await freezeChart(relay, { project, iid, by: caller.name, place, panel }), 201)
  })

  app.openapi(get, async c => {
    const { relay } = c.var
    const { id, ...address } = c.req.valid('param')
    const { row, incident } = await incidentOf(relay, address)
    return c.json(await readFrozen(relay, row, incident.url, id), 200)
  })

  app.openapi(remove, async c => {
    const { relay, caller } = c.var
    const { p, iid, id } = c.req.valid('param')
    const project = await projectOf(relay, p)
    await removeFrozen(relay, { project, iid, id, by: caller.name, may: mayOf(c) })
    return c.body(null, 204)
  })
}
