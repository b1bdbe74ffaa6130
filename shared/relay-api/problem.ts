import * as z from 'zod'
import { Failure, failureCodes, type FailureCode, type FailureValue, type NextStep } from '../kit/failure.ts'

/** How failures travel over HTTP. 4xx is final for a sender, 5xx invites another try. */
export const statusOf: Record<
  FailureCode,
  400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 501 | 502 | 503 | 504
> = {
  'bad-input': 400,
  'bad-shape': 422,
  'bad-query': 422,
  'signed-out': 401,
  expired: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 400,
  'too-many': 429,
  unreachable: 502,
  timeout: 504,
  'bad-answer': 502,
  unavailable: 503,
  unsupported: 501,
  'no-permission': 403,
  'not-paired': 401,
  'unknown-host': 404,
  aborted: 503,
  internal: 500,
}

/** `application/problem+json`, RFC 9457, with our code and the next step. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(failureCodes),
    detail: z.string().optional(),
    field: z.string().optional(),
    next: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

export function toProblem(failure: FailureValue): Problem {
  const { code, message, detail, field, next } = failure
  return {
    type: `urn:tocsin:problem:${code}`,
    title: message,
    status: statusOf[code],
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(field === undefined ? {} : { field }),
    ...(next === undefined ? {} : { next }),
  }
}

export function fromProblem(problem: Problem): Failure {
  const { code, title, detail, field, next } = problem
  return new Failure(code, title, { detail, field, next: next as NextStep | undefined })
}
