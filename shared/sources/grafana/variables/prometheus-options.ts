import * as z from 'zod'
import { looseArray } from '../../../kit/loose.ts'
import { refusal, type Grafana } from '../ask.ts'
import type { Datasource } from '../dashboard/datasource-list.ts'
import { fullName } from '../../../format/series-name.ts'
import { PrometheusAnswer } from '../frames/prometheus-wire.ts'
import { patternOf } from './choose.ts'

/** UNIX milliseconds. */
export type Span = { from: number; to: number }

const Names = z.object({ status: z.literal('success'), data: looseArray(z.string()) })
const Series = z.object({ status: z.literal('success'), data: looseArray(z.record(z.string(), z.string())) })
const Query = z.object({ query: z.string() })

/** The text of a variable's query, in either of its forms. */
export function queryText(query: unknown): string {
  return typeof query === 'string' ? query : (Query.safeParse(query).data?.query ?? '')
}

/**
 * What a query variable of a Prometheus datasource finds: `label_values(up, job)` and its kin, or a selector.
 * @param query with its own variables already in it
 * @throws Failure
 */
export async function prometheusOptions(
  grafana: Grafana,
  datasource: Datasource,
  query: string,
  span: Span,
): Promise<string[]> {
  const ask = asker(grafana, datasource, span)
  const labels = /^label_names\(\s*(.*?)\s*\)\s*$/s.exec(query)
  if (labels) return ask.names('labels', labels[1])
  const values = /^label_values\((?:(.+),\s*)?["`]?([a-zA-Z_$][\w.$-]*)["`]?\s*\)\s*$/s.exec(query)
  if (values?.[2]) return ask.names(`label/${encodeURIComponent(values[2])}/values`, values[1]?.trim())
  const metrics = /^metrics\((.*)\)\s*$/s.exec(query)
  if (metrics) {
    const pattern = patternOf(metrics[1]?.trim() ?? '')
    return (await ask.names('label/__name__/values')).filter(name => pattern?.test(name) ?? true)
  }
  const result = /^query_result\((.+)\)\s*$/s.exec(query)
  return result?.[1] ? ask.result(result[1]) : ask.series(query)
}

function asker(grafana: Grafana, datasource: Datasource, { from, to }: Span) {
  const what = `the variables of “${datasource.name}”`
  const range = { start: String(Math.floor(from / 1000)), end: String(Math.ceil(to / 1000)) }
  async function read<T extends z.ZodType>(path: string, query: Record<string, string | undefined>, wire: T) {
    const answer = await grafana.get(`${datasource.proxy}/api/v1/${path}`, query)
    const parsed = wire.safeParse(answer.body)
    if (!parsed.success || answer.status >= 300) throw refusal(answer, grafana, what)
    return parsed.data
  }
  return {
    names: async (path: string, match?: string) => {
      return (await read(path, { ...range, 'match[]': match || undefined }, Names)).data
    },
    series: async (match: string) => (await read('series', { ...range, 'match[]': match }, Series)).data.map(fullName),
    result: async (expr: string) => {
      const { data } = await read('query', { query: expr, time: range.end }, PrometheusAnswer)
      if (data.resultType === 'scalar' || data.resultType === 'string') return [data.result[1]]
      return data.result.flatMap(({ metric, value }) =>
        value ? [`${fullName(metric)} ${value[1]} ${Math.round(value[0] * 1000)}`] : [],
      )
    },
  }
}
