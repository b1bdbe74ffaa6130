import { toFailure, type Failure } from '../../kit/failure.ts'
import { sendJson } from '../../kit/send-json.ts'
import type { CheckResult, Connection } from '../../model/connection.ts'
import type { SourceContext } from '../source.ts'
import { explain, withTenantHint } from './explain.ts'
import { buildInfoRequest, trialRequest } from './requests.ts'
import { BuildInfo, Success } from './wire.ts'

/** Which product answers, and its version. What speaks the query API without telling of its build is connected, too. */
export async function checkPrometheus(connection: Connection, context: SourceContext): Promise<CheckResult> {
  try {
    const answer = await sendJson(context.send, buildInfoRequest(connection, context))
    const parsed = BuildInfo.safeParse(answer.body)
    if (parsed.success && answer.status < 300) return named(parsed.data.data)
    throw explain(answer, connection.baseUrl)
  } catch (thrown) {
    const failure = withTenantHint(toFailure(thrown))
    const spoke = ['not-found', 'bad-answer'].includes(failure.code) && (await answersQueries(connection, context))
    return spoke
      ? { ok: true, sentence: 'Connected: it answers as Prometheus does.' }
      : { ok: false, sentence: sentenceOf(failure) }
  }
}

function named({ version, application, revision }: BuildInfo['data']): CheckResult {
  // VictoriaMetrics poses as Prometheus 2.24.0, for Grafana's sake. Thanos counts from 0.
  if (version === '2.24.0' && !revision) return { ok: true, sentence: 'Connected: VictoriaMetrics.' }
  const name = application ?? (version.startsWith('0.') ? 'Thanos' : 'Prometheus')
  return { ok: true, sentence: `Connected: ${name} ${version}.`, version }
}

async function answersQueries(connection: Connection, context: SourceContext): Promise<boolean> {
  try {
    const answer = await sendJson(context.send, trialRequest(connection, context))
    return answer.status < 300 && Success.safeParse(answer.body).success
  } catch {
    return false // the first refusal is the one to tell of
  }
}

function sentenceOf({ code, message, value }: Failure): string {
  if (code === 'unreachable') return message // nobody said anything
  const said = value.detail?.trim()
  return said && said.length < 160 && !message.includes(said)
    ? `${message} It says: ${said.replace(/\.$/, '')}.`
    : message
}
