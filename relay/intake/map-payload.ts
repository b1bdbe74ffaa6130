import { valueAt } from '#shared/format/payload-path.ts'
import { mappedFields, type InletMapping } from '#shared/model/mapping.ts'

/**
 * A payload of any shape with our fields put beside what it holds: each from its path, else from its fallback. Fields that the mapping
 * does not name keep their usual names.
 */
export function mapPayload(payload: unknown, mapping: InletMapping): unknown {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload
  const mapped: Record<string, unknown> = { ...payload }
  for (const field of mappedFields) {
    const paths = mapping.fields[field]
    if (!paths) continue
    const value = valueAt(payload, paths.path) ?? (paths.fallback && valueAt(payload, paths.fallback))
    if (value === undefined || value === null) delete mapped[field]
    else mapped[field] = value
  }
  translate(mapped, mapping)
  return mapped
}

/** Puts ours for the sender's own words, where the mapping says what they mean. */
function translate(mapped: Record<string, unknown>, { fields, severityWords = {}, endWords }: InletMapping): void {
  const severity = Object.entries(severityWords).find(([word]) => isWord(mapped.severity, word))?.[1]
  if (severity) mapped.severity = severity
  const isState = fields.end_time && endWords
  if (isState && !endWords.some(word => isWord(mapped.end_time, word))) delete mapped.end_time
}

function isWord(value: unknown, word: string): boolean {
  return !(typeof value === 'object') && String(value).trim().toLowerCase() === word.trim().toLowerCase()
}

/** Mapped fields for which neither path leads to anything in the payload. */
export function brokenFields(payload: unknown, mapping: InletMapping): string[] {
  return Object.entries(mapping.fields).flatMap(([field, paths]) => {
    const found = paths && [paths.path, paths.fallback].some(path => path && valueAt(payload, path) !== undefined)
    return found ? [] : [field]
  })
}
