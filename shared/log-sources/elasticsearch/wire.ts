import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// As Elasticsearch 7.10 to 9 and OpenSearch 1 to 3 answer.

export const Hit = z.object({
  _id: z.string(),
  _source: z.record(z.string(), z.unknown()),
  /** The time in milliseconds, the document's number, and a tie-breaker where the system adds one. */
  sort: z.array(z.union([z.number(), z.string()])).min(2),
})
export type Hit = z.infer<typeof Hit>

export const Hits = z.object({
  pit_id: z.string().optional(),
  _shards: z
    .object({
      failed: z.number(),
      failures: looseArray(z.object({ reason: z.object({ reason: z.string() }) })),
    })
    .optional()
    .catch(undefined),
  hits: z.object({ hits: looseArray(Hit) }),
})

export const OpenedPoint = z.union([z.object({ id: z.string() }), z.object({ pit_id: z.string() })])

/** Of each field, its types: `{"pod": {"text": {…}}, "pod.keyword": {"keyword": {…}}}`. */
export const FieldCaps = z.object({ fields: z.record(z.string(), z.record(z.string(), z.unknown()).catch({})) })

export const Info = z.object({
  version: z.object({ number: z.string(), distribution: z.string().optional() }),
})

const Reason = z.object({ reason: z.string() })

export const Trouble = z.object({
  error: z.union([
    z.string().transform(reason => ({ reason, root_cause: [] })),
    z.object({ reason: z.string().catch(''), root_cause: looseArray(Reason) }),
  ]),
})
