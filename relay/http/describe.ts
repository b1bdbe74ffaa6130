import { createRoute as describeRoute } from '@hono/zod-openapi'
import type * as z from 'zod'
import { Problem } from '#shared/relay-api/problem.ts'
import { tokenRoleOf, type Need } from './admit.ts'
import { needs } from './middleware/auth.ts'

// The few words that every route of the API is described with.

export const createRoute = describeRoute

/** A JSON answer. */
export function answer<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** A JSON body that must be there. */
export function body<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** A JSON body that may be missing: read it with {@link orEmpty}. */
export function optionalBody<Schema extends z.ZodType>(schema: Schema) {
  return { content: { 'application/json': { schema } } }
}

/** The body, or what the schema makes of an empty one: without a body the validator does not run. */
export function orEmpty<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  return schema.parse(given ?? {})
}

/** Every other status: a problem. */
export const orProblem = {
  default: { description: 'A problem.', content: { 'application/problem+json': { schema: Problem } } },
}

/** What a caller must be, or may do. The least role of a token is told as the scope of the bearer scheme. */
export function only(need: Need) {
  return { middleware: needs(need), security: [{ bearer: [tokenRoleOf(need)] }] }
}

export const noContent = { description: 'Done.' }
