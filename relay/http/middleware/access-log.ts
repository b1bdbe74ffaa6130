import { createMiddleware } from 'hono/factory'
import { maskPath } from '#relay/log.ts'
import type { AppEnv } from '../context.ts'

/** Gives every request an id and one log line: no query string, no key. */
export const accessLog = createMiddleware<AppEnv>(async function accessLog(c, next) {
  const { relay } = c.var
  const startedAt = performance.now()
  const requestId = relay.newId()
  c.set('requestId', requestId)
  await next()
  c.res.headers.set('X-Request-Id', requestId)
  const line = {
    requestId,
    method: c.req.method,
    path: maskPath(c.req.path),
    status: c.res.status,
    ms: Math.round(performance.now() - startedAt),
  }
  // Reading without trouble is what popups and probes do all day.
  const quiet = c.req.method === 'GET' && c.res.status < 400
  if (quiet) relay.log.debug(line, 'answered')
  else relay.log.info(line, 'answered')
})
