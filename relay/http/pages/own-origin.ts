import type { Context } from 'hono'
import type { AppEnv } from '../context.ts'

/** The address of this relay as the visitor sees it: the configured one, else the one they came to. */
export function ownOrigin(c: Context<AppEnv>): string {
  return c.var.relay.config.publicUrl ?? new URL(c.req.url).origin
}

/** Every address that means this relay in a link. */
export function ownBases(c: Context<AppEnv>): string[] {
  return [...new Set([c.var.relay.publicUrl, ownOrigin(c), new URL(c.req.url).origin])]
}
