import { Panel } from '#shared/model/panel.ts'
import { PanelQuery } from '#shared/relay-api/panels.ts'
import type { App } from '../context.ts'
import { drawPanelFor } from '../draw-panel.ts'
import { answer, body, createRoute, only, orProblem } from '../describe.ts'

const query = createRoute({
  method: 'post',
  path: '/panels/query',
  summary: 'Draw what a link means',
  description: 'Only links to connections that run in the relay, and to its own statistics, are answered.',
  ...only('viewer'),
  request: { body: body(PanelQuery) },
  responses: { 200: answer(Panel, 'Chart data.'), ...orProblem },
})

export function mountPanels(app: App): void {
  app.openapi(query, async c => {
    const { relay, caller } = c.var
    const ownBases = [relay.publicUrl, new URL(c.req.url).origin]
    return c.json(await drawPanelFor(relay, caller, c.req.valid('json'), ownBases), 200)
  })
}
