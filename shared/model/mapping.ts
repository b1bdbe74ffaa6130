import * as z from 'zod'

/** Fields of an alert that a mapping can fill, by the names of the generic payload. */
export const mappedFields = [
  'title',
  'description',
  'start_time',
  'end_time',
  'service',
  'monitoring_tool',
  'hosts',
  'severity',
  'fingerprint',
  'gitlab_environment_name',
  'runbook',
] as const

/** Where in a payload a value stands: keys and list positions from the outside in. */
const Path = z
  .array(z.union([z.string(), z.number().int().min(0)]))
  .min(1)
  .max(100)

/** A path for each field, tried before its fallback. The sample is what the paths were picked on. */
export const InletMapping = z
  .object({
    sample: z.unknown(),
    fields: z.partialRecord(z.enum(mappedFields), z.object({ path: Path, fallback: Path.optional() })),
  })
  .meta({ id: 'InletMapping' })
export type InletMapping = z.infer<typeof InletMapping>
