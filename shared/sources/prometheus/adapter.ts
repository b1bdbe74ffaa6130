import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson, type JsonAnswer } from '../../kit/send-json.ts'
import { queryWindow } from '../query-window.ts'
import type { Source } from '../source.ts'
import { buildInfoRequest, instantRequest, rangeRequest, readPaths } from './requests.ts'
import { toPanel } from './to-panel.ts'
import { BuildInfo, ErrorBody, Success } from './wire.ts'

/** Prometheus, and what speaks its query API. */
export const prometheusSource: Source<'prometheus'> = {
  id: 'prometheus',
  title: 'Prometheus',
  readPaths,

  async query(target, request, connection, context) {
    const window = queryWindow(target, request, context.now())
    const question =
      target.view === 'graph'
        ? rangeRequest(target, window, connection, context)
        : instantRequest(target, window.to, connection, context)
    const answer = await sendJson(context.send, question)
    const parsed = Success.safeParse(answer.body)
    if (!parsed.success || answer.status >= 300) throw explain(answer, connection.baseUrl, target.expr)
    return toPanel(parsed.data, target, window, connection)
  },

  async check(connection, context) {
    try {
      const answer = await sendJson(context.send, buildInfoRequest(connection, context))
      const parsed = BuildInfo.safeParse(answer.body)
      if (!parsed.success || answer.status >= 300) throw explain(answer, connection.baseUrl)
      const version = parsed.data.data.version
      return { ok: true, sentence: `Connected: Prometheus ${version}.`, version }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

/** Statuses that speak for themselves, before Prometheus' own words are looked at. */
function explain(answer: JsonAnswer, baseUrl: string, expr?: string): Failure {
  const host = new URL(baseUrl).host
  const said = ErrorBody.safeParse(answer.body).data
  if (answer.status === 401) {
    return new Failure('signed-out', `${host} answered 401: it wants credentials.`, {
      next: { do: 'sign-in', url: baseUrl },
    })
  }
  if (answer.status === 403) return new Failure('forbidden', `${host} answered 403: this is not allowed.`)
  if (answer.status === 429)
    return new Failure('too-many', `${host} answered 429: too many requests.`, { next: { do: 'try-again' } })
  if (!said) {
    const detail = `Status ${answer.status}`
    if (answer.status === 404)
      return new Failure('not-found', `${host} answered 404: there is no Prometheus here.`, { detail })
    if (answer.status >= 500)
      return new Failure('unavailable', `${host} answered ${answer.status}.`, { next: { do: 'try-again' } })
    return new Failure('bad-answer', `${host} did not answer as Prometheus does.`, { detail })
  }
  if (said.errorType === 'timeout' || said.errorType === 'canceled') {
    return new Failure('timeout', 'Prometheus gave up on the query.', { detail: said.error, next: { do: 'try-again' } })
  }
  if (said.errorType === 'bad_data' || said.errorType === 'execution') {
    return new Failure('bad-query', said.error, expr === undefined ? {} : { detail: expr })
  }
  return new Failure('unavailable', said.error, { next: { do: 'try-again' } })
}
