import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import { RelayEvent } from '#shared/relay-api/events.ts'
import { lastEventId, readEvents } from '#relay/store/events.ts'
import { findCaller } from '../caller.ts'
import type { App } from '../context.ts'
import { createRoute, only, orProblem } from '../describe.ts'
import { visibleSlugs } from '../admit.ts'
import { bearerOf } from '../middleware/auth.ts'

/** Often enough for proxies that close quiet connections after a minute, and for browsers that do after thirty seconds. */
const heartbeat = 20_000
const batch = 100

const stream = createRoute({
  method: 'get',
  path: '/events',
  summary: 'What happens, as it happens',
  description: 'Server-sent events. `Last-Event-ID` resumes after that event; without it the stream begins now.',
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
    let after = await startAfter(c.req.valid('header')['last-event-id'])
    return streamSSE(
      c,
      async sse => {
        const gone = new AbortController()
        sse.onAbort(() => gone.abort())
        const signal = AbortSignal.any([relay.signal, gone.signal])
        await sse.write(`retry: 3000\n: listening after ${after}\n\n`)
        while (!signal.aborted) {
          const events = await readEvents(relay.database.read, after, batch)
          const visible = await visibleSlugs(relay, caller)
          for (const event of events) {
            after = event.id
            if (visible && !visible.includes(event.project)) continue
            await sse.writeSSE({ id: String(event.id), event: event.kind, data: JSON.stringify(event) })
          }
          if (events.length === batch) continue
          const before = relay.now()
          await relay.feed.waitAfter(after, heartbeat, signal)
          if (relay.now() - before < heartbeat) continue
          if (!(await findCaller(relay, token, 'api'))) return // revoked meanwhile
          await sse.write(': still here\n\n')
        }
      },
      async err => relay.log.warn({ err }, 'an event stream broke off'),
    )

    /** Where to begin. An id that the log has not reached is of another database: begin now. */
    async function startAfter(given: string | undefined): Promise<number> {
      const last = await lastEventId(relay.database.read)
      const wanted = /^\d{1,15}$/.test(given ?? '') ? Number(given) : last
      return Math.min(wanted, last)
    }
  })
}
