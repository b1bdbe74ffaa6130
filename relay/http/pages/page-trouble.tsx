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
  const back = failure.code === 'internal' ? undefined : wayBack(c.req.path, failure)
  return c.html(documentOf(TroubleView({ failure: failure.value, back })), statusOf[failure.code])
}

/** To what the form was about, or to the list of its kind. */
function wayBack(path: string, { code }: Failure): { href: string; label: string } | undefined {
  const [, project, list = '', iid] =
    /^\/([^/]+)\/(incidents|alerts|templates|destinations)\/(?:([1-9]\d{0,8})\/)?/.exec(path) ?? []
  if (project === undefined) return undefined
  const name = `${list.charAt(0).toUpperCase()}${list.slice(1)}`
  if (iid !== undefined && code !== 'not-found') {
    return { href: `/${project}/${list}/${iid}`, label: `Back to ${name.slice(0, -1).toLowerCase()} #${iid}` }
  }
  return { href: `/${project}/${list}`, label: `${name} of ${project}` }
}
