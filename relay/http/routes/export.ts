import * as z from 'zod'
import type { App } from '../context.ts'
import { createRoute, only, orProblem } from '../describe.ts'
import { exportFormats, sendExport } from '../pages/incidents/export/routes.ts'

const route = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}/export',
  summary: 'An incident as a file',
  description:
    'For the post-mortem: facts, description, alerts, timeline and charts, as they were frozen. HTML and Markdown each ' +
    'are one file that needs nothing else.',
  ...only('read'),
  request: {
    params: z.object({ p: z.string(), iid: z.coerce.number().int().positive() }),
    query: z.object({ as: z.enum(exportFormats).default('html') }),
  },
  responses: {
    200: {
      description: 'The file.',
      content: { 'text/html': { schema: z.string() }, 'text/markdown': { schema: z.string() } },
    },
    ...orProblem,
  },
})

export function mountExport(app: App): void {
  app.openapi(route, async c => sendExport(c, c.req.valid('param'), c.req.valid('query').as))
}
