import { createMiddleware } from 'hono/factory'
import * as z from 'zod'
import { Stats } from '#shared/model/stats.ts'
import { StatsQuery } from '#shared/relay-api/stats.ts'
import { answerStats } from '#relay/sources/own-store.ts'
import { admit } from '../admit.ts'
import type { App, AppEnv } from '../context.ts'
import { answer, createRoute, only, orProblem } from '../describe.ts'
import { needs } from '../middleware/auth.ts'
import { pageCaller } from '../middleware/page-session.ts'

const stats = createRoute({
  method: 'get',
  path: '/projects/{p}/stats',
  summary: 'Alerts over time',
  description: 'Links to this address draw as panels. `from` and `to` are read as links write them: `now-6h`.',
  ...only('viewer'),
  middleware: forReaders(),
  request: { params: z.object({ p: z.string() }), query: StatsQuery },
  responses: { 200: answer(Stats, 'Alerts that started in each step.'), ...orProblem },
})

export function mountStats(app: App): void {
  app.openapi(stats, async c =>
    c.json(await answerStats(c.var.relay, c.req.valid('param').p, c.req.valid('query')), 200),
  )
}

/** These addresses stand as links in pages: who follows one in a browser and is signed in there may see the figures. */
function forReaders() {
  const byToken = needs('viewer')
  return createMiddleware<AppEnv>(async function readers(c, next) {
    const followed = !c.req.header('authorization') && (c.req.header('accept') ?? '').includes('text/html')
    const visitor = followed ? await pageCaller(c) : null
    if (!visitor) return byToken(c, next)
    await admit(c.var.relay, visitor, 'read', c.req.param('p'))
    return next()
  })
}
