import { mappedFields, type InletMapping } from '#shared/model/mapping.ts'

type Path = readonly (string | number)[]

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
  return mapped
}

/** Mapped fields for which neither path leads to anything in the payload. */
export function brokenFields(payload: unknown, mapping: InletMapping): string[] {
  return Object.entries(mapping.fields).flatMap(([field, paths]) => {
    const found = paths && [paths.path, paths.fallback].some(path => path && valueAt(payload, path) !== undefined)
    return found ? [] : [field]
  })
}

function valueAt(payload: unknown, path: Path): unknown {
  let value = payload
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}
