import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson, type JsonAnswer } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
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

/** Prometheus' own words where it has some; a proxy's status otherwise. */
function explain(answer: JsonAnswer, baseUrl: string, expr?: string): Failure {
  const host = new URL(baseUrl).host
  const said = ErrorBody.safeParse(answer.body).data
  if (said?.errorType === 'timeout' || said?.errorType === 'canceled') {
    return new Failure('timeout', 'Prometheus gave up on the query.', { detail: said.error, next: { do: 'try-again' } })
  }
  if (said?.errorType === 'bad_data' || said?.errorType === 'execution') {
    return new Failure('bad-query', said.error, expr === undefined ? {} : { detail: expr })
  }
  const plain =
    statusFailure(answer.status, baseUrl) ??
    new Failure('bad-answer', `${host} did not answer as Prometheus does.`, { detail: `Status ${answer.status}` })
  return said ? new Failure(plain.code, plain.message, { ...plain.value, detail: said.error }) : plain
}
