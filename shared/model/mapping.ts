import * as z from 'zod'
import { Severity } from './severity.ts'

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
export type MappedField = (typeof mappedFields)[number]

/** Where in a payload a value stands: keys and list positions from the outside in. */
const Path = z
  .array(z.union([z.string(), z.number().int().min(0)]))
  .min(1)
  .max(100)
export type PayloadPath = z.infer<typeof Path>

/** A word as a sender writes it; its case does not count. */
const Word = z.string().trim().min(1).max(100)

/** A path for each field, tried before its fallback. The sample is what the paths were picked on. */
export const InletMapping = z
  .object({
    sample: z.unknown(),
    fields: z.partialRecord(z.enum(mappedFields), z.object({ path: Path, fallback: Path.optional() })),
    /** What the sender's words for severity mean; those that are not here are read as usual. */
    severityWords: z
      .record(Word, Severity)
      .refine(words => Object.keys(words).length <= 100, 'must be at most 100 words')
      .optional(),
    /** Where `end_time` leads to a state and not to a time: its words that mean that the alert is over. All others do not. */
    endWords: z.array(Word).min(1).max(100).optional(),
  })
  .meta({ id: 'InletMapping' })
export type InletMapping = z.infer<typeof InletMapping>
