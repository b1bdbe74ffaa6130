import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { Failure } from '#shared/kit/failure.ts'
import { admit, type Need } from '../admit.ts'
import type { AppEnv } from '../context.ts'
import { pageCaller } from '../middleware/page-session.ts'
import { frameWords } from './frame/words.ts'
import { languageOf } from './language/language.ts'
import { isOwnOrigin } from '../routes/sign-in.ts'

/** Lets a visitor through who is, or may do, this; who is not signed in is asked to, and led back here. */
export function visitorNeeds(need: Need) {
  return createMiddleware<AppEnv>(async function visitor(c, next) {
    const caller = await pageCaller(c)
    if (!caller) return c.redirect(`/sign-in?path=${encodeURIComponent(pathToComeBack(c))}`, 303)
    const admitted = await admit(c.var.relay, caller, need, c.req.param('project'))
    c.set('caller', admitted.caller)
    c.set('projectRole', admitted.projectRole)
    await next()
  })
}

/** What every form's route begins with: sent from our own pages, by somebody who may. */
export function formNeeds(need: Need) {
  return [fromOwnPages, visitorNeeds(need)] as const
}

/** Whatever the body's type: a relay that only this machine can reach knows its visitor by nothing else. */
const fromOwnPages = createMiddleware<AppEnv>(async function ownPages(c, next) {
  const site = c.req.header('sec-fetch-site')
  const own = site === undefined ? isOwnOrigin(c.req.header('origin') ?? '', c) : site === 'same-origin'
  if (own) return next()
  const words = frameWords(languageOf(c))
  throw new Failure('forbidden', words.foreignForm, { detail: words.foreignFormNext })
})

/** A form cannot be sent again after signing in; its page can be opened. */
function pathToComeBack(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return pathname + search
  return (
    /^\/[^/]+\/(?:incidents\/(?:\d+|new)|alerts\/\d+|alert-rules|templates|destinations)/.exec(pathname)?.[0] ?? '/'
  )
}
