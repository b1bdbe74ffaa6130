/** Nested JSON as one flat set of texts, its keys joined with dots: `{a: {b: [1]}}` is `{"a.b.0": "1"}`. Blanks are left out. */
export function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (value === null || value === undefined || value === '') return {}
  if (typeof value !== 'object') return { [prefix]: String(value) }
  const under = (key: string) => (prefix === '' ? key : `${prefix}.${key}`)
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatten(inner, under(key))))
}

/** JSON with sorted keys: the same text for the same content, whatever order a sender writes it in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

/** True when no text is left in it anywhere. */
export function isBlank(value: unknown): boolean {
  return Object.values(flatten(value, 'x')).every(text => text.trim() === '')
}
