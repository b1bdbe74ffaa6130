import * as z from 'zod'
import { Failure } from '../../../kit/failure.ts'
import type { JsonAnswer } from '../../../kit/send-json.ts'
import { refusal, saidIn, type Grafana } from '../ask.ts'
import { framesOf, noticesIn } from '../frames/read-frames.ts'
import type { Frame } from '../model.ts'
import { kindsOf } from './ask-prometheus.ts'
import type { Prepared } from './prepare.ts'
import type { Viewing } from './viewing.ts'

const Result = z.object({
  status: z.number().catch(200),
  error: z.string().optional().catch(undefined),
  frames: z.array(z.unknown()).catch([]),
})
const Wire = z.object({ results: z.record(z.string(), z.unknown()) })

/** What one query of several came to: frames, or its own trouble. */
export type Result = { refId: string; frames: Frame[]; warnings: string[]; trouble?: Failure }

/** Queries of any datasource, which Grafana's backend runs. @throws Failure when it refuses them all */
export async function askGrafana(queries: readonly Prepared[], viewing: Viewing): Promise<Result[]> {
  const { grafana, scope, maxDataPoints } = viewing
  const answer = await grafana.post('/api/ds/query', {
    from: String(Math.round(scope.from)),
    to: String(Math.round(scope.to)),
    queries: queries.map(query => bodyOf(query, maxDataPoints)),
  })
  const refIds = queries.filter(({ hidden }) => !hidden).map(({ refId }) => refId)
  const texts = new Map(queries.map(({ refId, fields }) => [refId, textOf(fields)]))
  return readResults(answer, grafana, refIds, texts)
}

/** The answer to queries, by their names. @throws Failure when it holds none at all */
export function readResults(
  answer: JsonAnswer,
  grafana: Grafana,
  refIds: readonly string[],
  texts: ReadonlyMap<string, string> = new Map(),
): Result[] {
  const wire = Wire.safeParse(answer.body)
  if (!wire.success) throw refused(answer, grafana)
  const { results } = wire.data
  const wanted = refIds.length > 0 ? refIds : Object.keys(results)
  return wanted.map(refId => {
    const parsed = Result.safeParse(results[refId])
    const { status, error, frames } = parsed.data ?? { status: 200, error: undefined, frames: [] }
    const trouble = error ? { trouble: troubleOf(status, error, texts.get(refId)) } : {}
    return { refId, frames: framesOf(frames, refId), warnings: noticesIn(frames), ...trouble }
  })
}

function bodyOf({ refId, hidden, datasource, prometheus, expression, fields, step }: Prepared, maxDataPoints: number) {
  const body = {
    ...fields,
    refId,
    datasource: { type: datasource.type, uid: datasource.uid },
    intervalMs: step.step,
    maxDataPoints: Math.round(maxDataPoints),
    ...(hidden ? { hide: true } : {}),
  }
  if (expression || !prometheus) return body
  return { ...body, ...kindsOf(fields), exemplar: false, utcOffsetSec: 0 }
}

function troubleOf(status: number, error: string, expr: string | undefined): Failure {
  const detail = expr ? { detail: expr } : {}
  if (status === 401 || status === 403) return new Failure('forbidden', error, detail)
  if (status >= 502) return new Failure('unavailable', error, { ...detail, next: { do: 'try-again' } })
  return new Failure('bad-query', error, detail)
}

function textOf(fields: Record<string, unknown>): string {
  const text = fields.expr ?? fields.rawSql ?? fields.query
  return typeof text === 'string' ? text : ''
}

/**
 * Grafana takes a signed-in person's POST from its own pages only: an extension's has an origin of its own.
 * With a token nobody's cookie is there to be misused, and it takes the question.
 */
function refused(answer: JsonAnswer, grafana: Grafana): Failure {
  const said = saidIn(answer)
  const bySession = grafana.context.credentials === 'session'
  if (bySession && answer.status === 403 && (said === undefined || /origin/i.test(said))) {
    return originRefused(grafana, said)
  }
  return refusal(answer, grafana, 'this panel’s datasource')
}

/** @param said Grafana's own words */
export function originRefused(grafana: Grafana, said?: string): Failure {
  return new Failure(
    'unsupported',
    'Grafana answers this kind of datasource only on its own pages. Let the relay ask with a token to see it here.',
    { detail: said, next: { do: 'open', url: grafana.openUrl, label: 'Open in Grafana' } },
  )
}
