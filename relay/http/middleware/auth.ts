import { createMiddleware } from 'hono/factory'
import { Failure } from '#shared/kit/failure.ts'
import { admit, type Need } from '../admit.ts'
import { knownCaller } from '../caller.ts'
import { remoteAddress } from '../remote-address.ts'
import type { AppEnv } from '../context.ts'

/** Lets a caller through whose bearer token is good for this. Cookies do not count: nothing is done by accident. */
export function needs(need: Need) {
  return createMiddleware<AppEnv>(async function auth(c, next) {
    const { relay } = c.var
    const token = bearerOf(c.req.header('authorization'))
    if (!token) throw new Failure('signed-out', 'Send a token: Authorization: Bearer <token>.')
    const caller = await knownCaller(relay, token, 'api')
    if (caller === 'expired') throw expiredToken()
    if (!caller) throw wrongToken(relay.limits.wrongToken.take(remoteAddress(c)))
    const admitted = await admit(relay, caller, need, c.req.param('p'))
    c.set('caller', admitted.caller)
    c.set('projectRole', admitted.projectRole)
    await next()
  })
}

/** The token of a bearer header, whatever the case of its scheme. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^bearer +(\S+) *$/i.exec(header ?? '')?.[1]
}

export function expiredToken(): Failure {
  return new Failure('expired', 'This token has expired. Make a new one, or pair the browser again.')
}

export function wrongToken(retryAfter: number): Failure {
  if (retryAfter === 0) return new Failure('signed-out', 'This token is not known here: it may be revoked.')
  return new Failure('too-many', 'Too many wrong tokens from this address. Wait a little.', { retryAfter })
}
