import type { Labels } from '../model/labels.ts'

/**
 * Short names for series that are drawn together: what they all share is left out.
 * One label that differs stands alone (`/pay`), several are named (`code="500", route="/pay"`).
 */
export function seriesNames(sets: readonly Labels[], fallback: string): string[] {
  if (sets.length === 1) return [fullName(sets[0] ?? {}) || fallback]
  const differing = differingNames(sets)
  return sets.map(set => shortName(set, differing) || fullName(set) || fallback)
}

/** `name{label="value"}` as Prometheus writes it; empty for an empty set. */
export function fullName(labels: Labels): string {
  const { __name__: name = '', ...rest } = labels
  const pairs = Object.entries(rest).map(([label, value]) => `${label}="${value}"`)
  return pairs.length > 0 ? `${name}{${pairs.join(', ')}}` : name
}

function differingNames(sets: readonly Labels[]): string[] {
  const names = [...new Set(sets.flatMap(set => Object.keys(set)))].sort()
  return names.filter(name => sets.some(set => set[name] !== sets[0]?.[name]))
}

function shortName(set: Labels, differing: readonly string[]): string {
  const present = differing.filter(name => set[name] !== undefined)
  if (differing.length === 1 && present[0]) return set[present[0]] ?? ''
  return present.map(name => `${name}="${set[name]}"`).join(', ')
}
