import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson } from '../../kit/send-json.ts'
import { seriesNames } from '../../format/series-name.ts'
import type { PrometheusTarget } from '../../links/prometheus/target.ts'
import type { Connection } from '../../model/connection.ts'
import type { Sampled, SourceContext } from '../source.ts'
import { explain, withTenantHint } from './explain.ts'
import { instantRequest } from './requests.ts'
import { isInfinite, Success } from './wire.ts'

/** What an expression says right now, one value per series; what is NaN has none. @throws Failure */
export async function samplePrometheus(
  target: PrometheusTarget,
  connection: Connection,
  context: SourceContext,
): Promise<Sampled[]> {
  const question = instantRequest(target, context.now() / 1000, connection, context)
  const answer = await sendJson(context.send, question).catch((thrown: unknown) => {
    throw withTenantHint(toFailure(thrown))
  })
  const parsed = Success.safeParse(answer.body)
  if (!parsed.success || answer.status >= 300) throw explain(answer, connection.baseUrl, target.expr)
  return sampledOf(parsed.data.data, target.expr)
}

function sampledOf(data: Success['data'], expr: string): Sampled[] {
  if (data.resultType === 'scalar') return valued({ name: expr, labels: {} }, data.result[1])
  if (data.resultType !== 'vector') {
    throw new Failure('unsupported', 'This expression gives no numbers of one moment to hold against a threshold.')
  }
  const names = seriesNames(
    data.result.map(row => row.metric),
    expr,
  )
  return data.result.flatMap(({ metric, value }, index) =>
    value ? valued({ name: names[index] ?? expr, labels: metric }, value[1]) : [],
  )
}

/** Infinite counts, as furthest of all: it is what a division by nothing gives. */
function valued(series: Omit<Sampled, 'value'>, text: string): Sampled[] {
  const value = isInfinite(text) ? (text.startsWith('-') ? -Number.MAX_VALUE : Number.MAX_VALUE) : Number(text)
  return text.trim() === '' || Number.isNaN(value) ? [] : [{ ...series, value }]
}
