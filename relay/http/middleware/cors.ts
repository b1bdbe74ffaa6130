import { cors } from 'hono/cors'
import type { Relay } from '../context.ts'

const extensionOrigin = /^(chrome|moz|safari-web)-extension:\/\/[\w-]+$/

/** Extensions and the configured origins may read the API. A token is still needed: cookies never count here. */
export function apiCors(relay: Relay) {
  const allowed = new Set(relay.config.corsOrigins)
  return cors({
    origin: origin => (extensionOrigin.test(origin) || allowed.has(origin) ? origin : null),
    allowHeaders: ['Authorization', 'Content-Type', 'Last-Event-ID'],
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposeHeaders: ['Retry-After', 'X-Request-Id'],
    maxAge: 600,
  })
}
