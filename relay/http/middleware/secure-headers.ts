import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../context.ts'

/** Pages load nothing but our own style sheet, script and images, and nobody frames them. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const secureHeaders = createMiddleware<AppEnv>(async function secureHeaders(c, next) {
  await next()
  const { headers } = c.res
  headers.set('X-Content-Type-Options', 'nosniff')
  // Not `no-referrer`: under it browsers send `Origin: null` with our own forms, which then look like foreign ones.
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('X-Frame-Options', 'DENY')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  // A route that draws something narrower, such as an image, has already said its own.
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', pagePolicy)
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
})
