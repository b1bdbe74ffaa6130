import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ZodError } from 'zod'
import { Failure, toFailure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import { statusOf, toProblem } from '#shared/relay-api/problem.ts'
import type { AppEnv } from '../context.ts'

/** Seconds after which a sender may come again when the store is in trouble. */
const storeRetryAfter = 5

/** A failure as the answer that everybody gets: `application/problem+json`. */
export function problemResponse(c: Context<AppEnv>, failure: Failure): Response {
  const { code, retryAfter = code === 'unavailable' ? storeRetryAfter : undefined } = failure.value
  const problem = toProblem(failure.value)
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  if (code === 'signed-out' || code === 'expired') c.header('WWW-Authenticate', 'Bearer realm="tocsin"')
  c.header('Content-Type', 'application/problem+json')
  return c.body(JSON.stringify(problem), statusOf[code] satisfies ContentfulStatusCode)
}

/** Maps whatever was thrown; what nobody foresaw is logged, and told without its text. */
export const onError: ErrorHandler<AppEnv> = (thrown, c) => {
  const failure = asFailure(thrown)
  if (statusOf[failure.code] >= 500) {
    const { log } = c.var.relay
    log.error({ requestId: c.var.requestId, failure: failure.code, err: failure.cause ?? failure }, failure.message)
  }
  return problemResponse(c, failure)
}

export function onNotFound(c: Context<AppEnv>): Response {
  return problemResponse(c, new Failure('not-found', 'There is nothing at this address.'))
}

/** What zod-openapi calls when a part of the request does not fit its schema. */
export function onInvalid(
  result: { success: true } | { success: false; target: string; error: ZodError },
  c: Context<AppEnv>,
): Response | undefined {
  if (result.success) return undefined
  if (result.target === 'param') return onNotFound(c) // `/incidents/abc` is an address that does not exist
  return problemResponse(c, badShape(result.error))
}

function badShape(error: ZodError): Failure {
  const { field, message } = firstIssue(error)
  return new Failure('bad-shape', field ? `${field}: ${message}` : message, { field })
}

/** Whatever a route or a middleware threw, as a failure. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof HTTPException) return fromHttpException(thrown)
  if (thrown instanceof ZodError) return badShape(thrown)
  if (isStoreTrouble(thrown)) {
    return new Failure('unavailable', 'The relay’s database is in trouble. Nothing was kept.', {}, thrown)
  }
  return toFailure(thrown)
}

function fromHttpException(thrown: HTTPException): Failure {
  if (thrown.status === 415) return new Failure('bad-input', 'Send the body as JSON (Content-Type: application/json).')
  if (thrown.status === 413) return new Failure('too-large', 'The body is too big.')
  if (thrown.status === 403) return new Failure('forbidden', 'This request did not come from one of our own pages.')
  if (thrown.status === 400) return new Failure('bad-input', 'The body is not JSON.')
  return toFailure(thrown)
}

/** Errors of the database driver, wherever they surface. */
function isStoreTrouble(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || thrown instanceof Failure) return false
  return thrown.name === 'LibsqlError' || thrown.name === 'DrizzleQueryError' || isStoreTrouble(thrown.cause)
}
