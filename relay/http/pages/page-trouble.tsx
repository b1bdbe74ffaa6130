/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import type { Failure } from '#shared/kit/failure.ts'
import { statusOf } from '#shared/relay-api/problem.ts'
import type { AppEnv } from '../context.ts'
import { asFailure } from '../middleware/problems.ts'
import { documentOf } from './frame/page.tsx'
import { TroubleView } from './frame/trouble-view.tsx'

/** Whatever a page's route threw, as a page. What nobody foresaw is logged, and shown without its text. */
export function answerTrouble(thrown: Error, c: Context<AppEnv>): Response | Promise<Response> {
  const failure = asFailure(thrown)
  if (statusOf[failure.code] >= 500) {
    c.var.relay.log.error({ requestId: c.var.requestId, failure: failure.code, err: thrown }, failure.message)
  }
  return troublePage(c, failure)
}

export function troublePage(c: Context<AppEnv>, failure: Failure): Response | Promise<Response> {
  const [, project, list = ''] = /^\/([^/]+)\/(incidents|alerts|templates|destinations)\//.exec(c.req.path) ?? []
  const back =
    project !== undefined && failure.code !== 'internal'
      ? { href: `/${project}/${list}`, label: `${list.charAt(0).toUpperCase()}${list.slice(1)} of ${project}` }
      : undefined
  return c.html(documentOf(TroubleView({ failure: failure.value, back })), statusOf[failure.code])
}
