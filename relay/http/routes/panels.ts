import * as z from 'zod'
import { panelCsv, panelFileName } from '#shared/format/csv.ts'
import { Panel } from '#shared/model/panel.ts'
import { CsvQuery, PanelQuery } from '#shared/relay-api/panels.ts'
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

const csv = createRoute({
  method: 'get',
  path: '/panels/csv',
  summary: 'The figures of a link as CSV',
  description:
    'What is on the chart: `timestamp`, then one column per series that is shown; ISO times, empty cells for gaps, ' +
    'CRLF. Empty when there is no data.',
  ...only('viewer'),
  request: { query: CsvQuery },
  responses: {
    200: { description: 'UTF-8, RFC 4180.', content: { 'text/csv': { schema: z.string() } } },
    ...orProblem,
  },
})

export function mountPanels(app: App): void {
  app.openapi(query, async c => {
    const { relay, caller } = c.var
    const ownBases = [relay.publicUrl, new URL(c.req.url).origin]
    return c.json(await drawPanelFor(relay, caller, c.req.valid('json'), ownBases), 200)
  })

  app.openapi(csv, async c => {
    const { relay, caller } = c.var
    const ownBases = [relay.publicUrl, new URL(c.req.url).origin]
    const panel = await drawPanelFor(relay, caller, c.req.valid('query'), ownBases)
    const name = panelFileName(panel, 'csv')
    c.header('Content-Type', 'text/csv; charset=utf-8; header=present')
    c.header('Content-Disposition', `attachment; filename="panel.csv"; filename*=UTF-8''${encodeURIComponent(name)}`)
    return c.body(streamOf(panelCsv(panel)))
  })
}

/** Piece after piece, as fast as the reader takes them: the whole text is never in memory at once. */
function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
