import { createMiddleware } from 'hono/factory'
import { Failure } from '#shared/kit/failure.ts'
import { mayActAs, type Role } from '#shared/model/role.ts'
import { findCaller } from '../caller.ts'
import { remoteAddress } from '../remote-address.ts'
import type { AppEnv } from '../context.ts'

/** Lets a caller through whose bearer token has at least this role. Cookies do not count: nothing is done by accident. */
export function needs(role: Role) {
  return createMiddleware<AppEnv>(async function auth(c, next) {
    const { relay } = c.var
    const token = bearerOf(c.req.header('authorization'))
    if (!token) throw new Failure('signed-out', 'Send a token: Authorization: Bearer <token>.')
    const caller = await findCaller(relay, token, 'api')
    if (!caller) throw wrongToken(relay.limits.wrongToken.take(remoteAddress(c)))
    if (!mayActAs(caller.role, role)) {
      throw new Failure('forbidden', `This needs a token with the role ${role}; yours is ${caller.role}.`)
    }
    c.set('caller', caller)
    await next()
  })
}

/** The token of a bearer header, whatever the case of its scheme. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^bearer +(\S+) *$/i.exec(header ?? '')?.[1]
}

function wrongToken(retryAfter: number): Failure {
  if (retryAfter === 0) return new Failure('signed-out', 'This token is not known here: it may be revoked or expired.')
  return new Failure('too-many', 'Too many wrong tokens from this address. Wait a little.', { retryAfter })
}
