import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson, type JsonAnswer } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
import type { Source } from '../source.ts'
import { sourceTitles } from '../titles.ts'
import { alertsRequest, readPaths, statusRequest } from './requests.ts'
import { toPanel } from './to-panel.ts'
import { AlertList, ErrorBody, Status } from './wire.ts'

/** The alerts that an Alertmanager holds at this moment. */
export const alertmanagerSource: Source<'alertmanager'> = {
  id: 'alertmanager',
  title: sourceTitles.alertmanager,
  readPaths,

  async query(target, _request, connection, context) {
    const answer = await sendJson(context.send, alertsRequest(target, connection, context))
    const parsed = AlertList.safeParse(answer.body)
    if (!parsed.success || answer.status >= 300) throw explain(answer, connection.baseUrl, target.filter)
    return toPanel(parsed.data, target, connection, context.now())
  },

  async check(connection, context) {
    try {
      const answer = await sendJson(context.send, statusRequest(connection, context))
      const parsed = Status.safeParse(answer.body)
      if (!parsed.success || answer.status >= 300) throw explain(answer, connection.baseUrl)
      const { version } = parsed.data.versionInfo
      return { ok: true, sentence: `Connected: Alertmanager ${version}.`, version }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

/** Alertmanager's own words where it has some; a proxy's status otherwise. */
function explain(answer: JsonAnswer, baseUrl: string, filter?: readonly string[]): Failure {
  const host = new URL(baseUrl).host
  const said = answer.status >= 300 ? ErrorBody.safeParse(answer.body).data : undefined
  if (said && [400, 422].includes(answer.status)) {
    return new Failure('bad-query', said, filter?.length ? { detail: filter.join(', ') } : {})
  }
  const plain =
    statusFailure(answer.status, baseUrl) ??
    new Failure('bad-answer', `${host} did not answer as Alertmanager does.`, { detail: `Status ${answer.status}` })
  return said ? new Failure(plain.code, plain.message, { ...plain.value, detail: said }) : plain
}
