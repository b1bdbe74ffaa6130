import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// Prometheus' HTTP API, as documented at https://prometheus.io/docs/prometheus/latest/querying/api/ (August 2026).

const labelSet = z.record(z.string(), z.string()).catch({})
const sample = z.tuple([z.number(), z.string()])

export const MatrixRow = z.object({
  metric: labelSet,
  values: looseArray(sample),
  histograms: z.array(z.unknown()).optional(),
})
export const VectorRow = z.object({ metric: labelSet, value: sample })

const sentences = z.array(z.string()).catch([]).default([])

export const Success = z.object({
  status: z.literal('success'),
  data: z.discriminatedUnion('resultType', [
    z.object({ resultType: z.literal('matrix'), result: looseArray(MatrixRow) }),
    z.object({ resultType: z.literal('vector'), result: looseArray(VectorRow) }),
    z.object({ resultType: z.literal('scalar'), result: sample }),
    z.object({ resultType: z.literal('string'), result: sample }),
  ]),
  warnings: sentences,
  infos: sentences,
})
export type Success = z.infer<typeof Success>

export const ErrorBody = z.object({ status: z.literal('error'), errorType: z.string(), error: z.string() })

export const BuildInfo = z.object({ status: z.literal('success'), data: z.object({ version: z.string() }) })

/** A sample value. JavaScript reads `+Inf` as NaN, so it is named here; what cannot be drawn is a gap. */
export function readValue(text: string): number | null {
  const value = Number(text)
  return Number.isFinite(value) ? value : null
}
