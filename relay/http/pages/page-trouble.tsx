/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import type { Failure } from '#shared/kit/failure.ts'
import { statusOf } from '#shared/relay-api/problem.ts'
import type { AppEnv } from '../context.ts'
import { asFailure } from '../middleware/problems.ts'
import { showPage } from './frame/show-page.tsx'
import { TroubleView } from './frame/trouble-view.tsx'
import { frameWords } from './frame/words.ts'
import type { Words } from './frame/words.en.ts'
import { languageOf } from './language/language.ts'

/** Whatever a page's route threw, as a page. What nobody foresaw is logged, and shown without its text. */
export function answerTrouble(thrown: Error, c: Context<AppEnv>): Response | Promise<Response> {
  const failure = asFailure(thrown)
  if (statusOf[failure.code] >= 500) {
    c.var.relay.log.error({ requestId: c.var.requestId, failure: failure.code, err: thrown }, failure.message)
  }
  return troublePage(c, failure)
}

export function troublePage(c: Context<AppEnv>, failure: Failure): Response | Promise<Response> {
  const back = failure.code === 'internal' ? undefined : wayBack(c.req.path, failure, frameWords(languageOf(c)))
  return showPage(c, TroubleView, { failure: failure.value, back }, statusOf[failure.code])
}

/** To what the form was about, or to the list of its kind. */
function wayBack(path: string, { code }: Failure, words: Words): { href: string; label: string } | undefined {
  const [, project, list, iid] =
    /^\/([^/]+)\/(incidents|alerts|templates|destinations)\/(?:([1-9]\d{0,8})\/)?/.exec(path) ?? []
  if (project === undefined || !isList(list, words)) return undefined
  if (iid !== undefined && code !== 'not-found') {
    return { href: `/${project}/${list}/${iid}`, label: words.backTo[list](iid) }
  }
  return { href: `/${project}/${list}`, label: words.listOf[list](project) }
}

function isList(list: string | undefined, { listOf }: Words): list is keyof Words['listOf'] {
  return list !== undefined && Object.hasOwn(listOf, list)
}
