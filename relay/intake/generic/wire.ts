import * as z from 'zod'

// GitLab's generic alert payload: every field optional, everything else kept.
// https://docs.gitlab.com/ee/operations/incident_management/integrations.html (late versions)

const text = z
  .union([z.string(), z.number(), z.boolean()], 'must be text')
  .nullish()
  .transform(value => (value === null || value === undefined ? undefined : String(value)))

/** A text or a list of texts, nested or not; blanks are dropped. */
const texts = z.unknown().optional().transform(flatTexts)

export const Payload = z.looseObject(
  {
    title: text,
    description: text,
    start_time: text,
    end_time: text,
    service: text,
    monitoring_tool: text,
    hosts: texts,
    severity: text,
    fingerprint: texts,
    gitlab_environment_name: text,
    runbook: text,
  },
  'must be a JSON object',
)
export type Payload = z.infer<typeof Payload>

/** The names of the fields that mean something; the rest is the sender's own. */
export const fieldNames = Object.keys(Payload.shape) as (keyof typeof Payload.shape)[]

function flatTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(flatTexts)
  if (typeof value !== 'string' && typeof value !== 'number') return []
  return String(value).trim() === '' ? [] : [String(value)]
}
