import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// GET /loki/api/v1/query_range, as Loki 2.9 to 3.x answer it, with the header that tells structured metadata from labels.

const strings = z.record(z.string(), z.string())

const Extras = z
  .object({ structuredMetadata: strings.catch({}), parsed: strings.catch({}) })
  .partial()
  .catch({})

const Value = z.tuple([z.string().regex(/^\d{1,20}$/), z.string()]).rest(Extras)

export const Streams = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.literal('streams'),
    result: looseArray(z.object({ stream: strings, values: looseArray(Value) })),
  }),
})
export type Streams = z.infer<typeof Streams>

export const Matrix = z.object({ data: z.object({ resultType: z.enum(['matrix', 'vector', 'scalar']) }) })

export const LabelNames = z.object({ status: z.literal('success'), data: z.array(z.string()).default([]) })

export const BuildInfo = z.object({ version: z.string() })
