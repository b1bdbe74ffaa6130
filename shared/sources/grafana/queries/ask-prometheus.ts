import { Failure } from '../../../kit/failure.ts'
import type { JsonAnswer } from '../../../kit/send-json.ts'
import { refusal, type Grafana } from '../ask.ts'
import { fromPrometheus } from '../frames/from-prometheus.ts'
import { PrometheusAnswer, PrometheusError } from '../frames/prometheus-wire.ts'
import { withMacros, type Prepared } from './prepare.ts'
import type { Answered, Viewing } from './viewing.ts'

/** A Prometheus query through Grafana's proxy, by GET: so a person's own sign-in counts. @throws Failure */
export async function askPrometheus(query: Prepared, { grafana, scope }: Viewing): Promise<Answered> {
  const expr = withMacros(String(query.fields.expr ?? ''), query, scope)
  if (expr.trim() === '') return { frames: [], warnings: [] }
  const { range, instant } = kindsOf(query.fields)
  const legend = String(query.fields.legendFormat ?? '')
  const { step } = query.step
  const naming = { refId: query.refId, expr, legend, stepMs: step }
  const answers = await Promise.all([
    ...(range
      ? [readProxied(grafana, query.datasource, 'query_range', { query: expr, ...spanOf(scope, step) }, expr)]
      : []),
    ...(instant
      ? [readProxied(grafana, query.datasource, 'query', { query: expr, time: seconds(scope.to) }, expr)]
      : []),
  ])
  return {
    frames: answers.flatMap((answer, at) =>
      fromPrometheus(answer, at > 0 ? { ...naming, refId: `${query.refId}-Instant` } : naming),
    ),
    warnings: answers.flatMap(({ warnings }) => warnings),
    step,
  }
}

/** Neither said: over the range. */
export function kindsOf({ range, instant }: Record<string, unknown>): { range: boolean; instant: boolean } {
  if (instant === true) return { range: range === true, instant: true }
  return { range: true, instant: false }
}

/** @throws Failure in Prometheus' words, or Grafana's */
export async function readProxied(
  grafana: Grafana,
  datasource: { proxy: string; name: string },
  path: 'query' | 'query_range',
  query: Record<string, string>,
  expr: string,
): Promise<PrometheusAnswer> {
  const answer = await grafana.get(`${datasource.proxy}/api/v1/${path}`, query)
  const parsed = PrometheusAnswer.safeParse(answer.body)
  if (parsed.success && answer.status < 300) return parsed.data
  throw explain(answer, grafana, datasource.name, expr)
}

function explain(answer: JsonAnswer, grafana: Grafana, name: string, expr: string): Failure {
  const said = PrometheusError.safeParse(answer.body).data
  if (said?.errorType === 'timeout' || said?.errorType === 'canceled') {
    return new Failure('timeout', `“${name}” gave up on the query.`, { detail: said.error, next: { do: 'try-again' } })
  }
  if (said) return new Failure('bad-query', said.error, { detail: expr })
  if (answer.status === 502 || answer.status === 504) {
    return new Failure('unavailable', `Grafana cannot reach “${name}”.`, { next: { do: 'try-again' } })
  }
  return refusal(answer, grafana, `the datasource “${name}”`)
}

/** Both ends on whole steps, in seconds. @param step milliseconds */
export function spanOf({ from, to }: { from: number; to: number }, step: number) {
  const floor = (at: number) => seconds(Math.floor(at / step) * step)
  return { start: floor(from), end: floor(to), step: String(step / 1000) }
}

function seconds(ms: number): string {
  return String(ms / 1000)
}
