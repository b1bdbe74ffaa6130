import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import { RelayEvent } from '#shared/relay-api/events.ts'
import type { App } from '../context.ts'
import { createRoute, only, orProblem } from '../describe.ts'
import { followEvents, startAfter } from '../follow-events.ts'
import { bearerOf } from '../middleware/auth.ts'

const stream = createRoute({
  method: 'get',
  path: '/events',
  summary: 'What happens, as it happens',
  description:
    'Server-sent events. `Last-Event-ID` resumes after that event; without it the stream begins now. The same stream is a ' +
    'WebSocket at `/events/socket?after=<id>`, with the token as a second subprotocol beside `tocsin`.',
  ...only('viewer'),
  request: { headers: z.object({ 'last-event-id': z.string().optional() }) },
  responses: {
    200: { description: 'An endless stream.', content: { 'text/event-stream': { schema: RelayEvent } } },
    ...orProblem,
  },
})

export function mountEvents(app: App): void {
  app.openapi(stream, async c => {
    const { relay, caller } = c.var
    const token = bearerOf(c.req.header('authorization')) ?? ''
    const after = await startAfter(relay, c.req.valid('header')['last-event-id'])
    return streamSSE(
      c,
      async sse => {
        const gone = new AbortController()
        sse.onAbort(() => gone.abort())
        const signal = AbortSignal.any([relay.signal, gone.signal])
        await sse.write(`retry: 3000\n: listening after ${after}\n\n`)
        for await (const event of followEvents(relay, { caller, token, signal }, after)) {
          if (event) await sse.writeSSE({ id: String(event.id), event: event.kind, data: JSON.stringify(event) })
          else await sse.write(': still here\n\n')
        }
      },
      async err => relay.log.warn({ err }, 'an event stream broke off'),
    )
  })
}
