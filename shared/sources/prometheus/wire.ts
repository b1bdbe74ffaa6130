import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// Prometheus' HTTP API, as documented at https://prometheus.io/docs/prometheus/latest/querying/api/ (August 2026).

const labelSet = z.record(z.string(), z.string()).catch({})

/** UNIX seconds and a number as text: `NaN`, `+Inf` and `1e-05` are among them. */
export type Sample = [at: number, value: string]
const sample = z.tuple([z.number(), z.string()])

/** `[rule, left, right, count]`; the rule says which ends belong to it. */
export type HistogramBucket = [rule: number, left: string, right: string, count: string]

/** A native histogram at one time. Empty buckets are left out, all of them when it is empty. */
const histogram = z.object({
  count: z.string(),
  sum: z.string(),
  buckets: looseArray(z.tuple([z.number(), z.string(), z.string(), z.string()])),
})
const histogramSample = z.tuple([z.number(), histogram])

// Looked at by hand: an answer holds hundreds of thousands of them.
const samples = z
  .array(z.unknown())
  .catch([])
  .transform(rows => rows.filter(isSample))

function isSample(given: unknown): given is Sample {
  return Array.isArray(given) && typeof given[0] === 'number' && typeof given[1] === 'string'
}

/** One series over time: floats, native histograms, or some of each. */
export const MatrixRow = z.object({
  metric: labelSet,
  values: samples,
  histograms: looseArray(histogramSample),
})
export type MatrixRow = z.infer<typeof MatrixRow>

export const VectorRow = z
  .object({ metric: labelSet, value: sample.optional(), histogram: histogramSample.optional() })
  .refine(row => row.value ?? row.histogram, 'must hold a value or a histogram')
export type VectorRow = z.infer<typeof VectorRow>

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

/** VictoriaMetrics writes the status where Prometheus has a word: `"errorType":"422"`. */
export const ErrorBody = z.object({
  status: z.literal('error'),
  errorType: z.union([z.string(), z.number().transform(String)]).catch(''),
  error: z.string(),
})
export type ErrorBody = z.infer<typeof ErrorBody>

/** Mimir names itself in `application`; Thanos and Prometheus have a revision, VictoriaMetrics has none. */
export const BuildInfo = z.object({
  status: z.literal('success'),
  data: z.object({ version: z.string(), application: z.string().optional(), revision: z.string().optional() }),
})
export type BuildInfo = z.infer<typeof BuildInfo>

/** How long it keeps samples: `15d`, `15d or 10GiB`, or only a size. */
export const RuntimeInfo = z.object({
  status: z.literal('success'),
  data: z.object({ storageRetention: z.string() }),
})

/** A sample value. JavaScript reads `+Inf` as NaN and nothing as 0; what cannot be drawn is a gap. */
export function readValue(text: string): number | null {
  const value = text.trim() === '' ? NaN : Number(text)
  return Number.isFinite(value) ? value : null
}

export function isInfinite(text: string): boolean {
  return /^[+-]?Inf$/.test(text)
}
