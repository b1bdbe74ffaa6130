import * as z from 'zod'
import { looseArray } from '../../../kit/loose.ts'

// Prometheus' own answer, as Grafana hands it through. https://prometheus.io/docs/prometheus/latest/querying/api/

const labelSet = z.record(z.string(), z.string()).catch({})
const sample = z.tuple([z.number(), z.string()])
const sentences = z.array(z.string()).catch([])

const Row = z.object({ metric: labelSet, values: looseArray(sample), value: sample.optional().catch(undefined) })

export const PrometheusAnswer = z.object({
  status: z.literal('success'),
  data: z.discriminatedUnion('resultType', [
    z.object({ resultType: z.literal('matrix'), result: looseArray(Row) }),
    z.object({ resultType: z.literal('vector'), result: looseArray(Row) }),
    z.object({ resultType: z.literal('scalar'), result: sample }),
    z.object({ resultType: z.literal('string'), result: sample }),
  ]),
  warnings: sentences,
})
export type PrometheusAnswer = z.infer<typeof PrometheusAnswer>

export const PrometheusError = z.object({
  status: z.literal('error'),
  errorType: z.string().catch(''),
  error: z.string().min(1),
})

/** A sample's text as a number. JavaScript does not know `+Inf`. */
export function sampleValue(text: string): number {
  if (text === '+Inf' || text === 'Inf') return Number.POSITIVE_INFINITY
  return text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text)
}
