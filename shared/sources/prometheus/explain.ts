import { Failure } from '../../kit/failure.ts'
import type { JsonAnswer } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
import { ErrorBody } from './wire.ts'

/** Why an answer is none: Prometheus' own words where it has some; a proxy's status otherwise. */
export function explain(answer: JsonAnswer, baseUrl: string, expr?: string): Failure {
  const host = new URL(baseUrl).host
  const said = ErrorBody.safeParse(answer.body).data
  const kind = said ? kindOf(said, answer.status) : null
  if (said && kind === 'timeout') {
    return new Failure('timeout', 'Prometheus gave up on the query.', { detail: said.error, next: { do: 'try-again' } })
  }
  if (said && kind === 'bad-query')
    return new Failure('bad-query', said.error, expr === undefined ? {} : { detail: expr })
  const plain =
    statusFailure(answer.status, baseUrl) ??
    new Failure('bad-answer', `${host} did not answer as Prometheus does.`, { detail: `Status ${answer.status}` })
  return said ? new Failure(plain.code, plain.message, { ...plain.value, detail: said.error }) : plain
}

/** Error types are Prometheus' words; VictoriaMetrics writes the status there, and says in the sentence that time was up. */
function kindOf({ errorType, error }: ErrorBody, status: number): 'timeout' | 'bad-query' | null {
  if (errorType === 'timeout' || errorType === 'canceled') return 'timeout'
  if (/timeout exceeded|deadline exceeded|maxQueryDuration/i.test(error)) return 'timeout'
  if (errorType === 'bad_data' || errorType === 'execution') return 'bad-query'
  const refused = [400, 422].includes(status) || ['400', '422'].includes(errorType)
  return refused ? 'bad-query' : null
}

/** Mimir and Cortex refuse who names no tenant, in plain text. */
export function withTenantHint(failure: Failure): Failure {
  if (!/no org id/i.test(failure.value.detail ?? '')) return failure
  return new Failure(
    'signed-out',
    'This Prometheus serves several tenants: name one in the connection’s X-Scope-OrgID header.',
    {
      detail: failure.value.detail,
      next: { do: 'options', section: 'connections' },
    },
  )
}
