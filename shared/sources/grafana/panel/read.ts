// Dashboards come from many hands and versions: what is not what it should be counts as not there.

export type Loose = Record<string, unknown>

export function record(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
}

export function records(value: unknown): Loose[] {
  return list(value).map(record)
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text that is not empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function texts(value: unknown): string[] {
  return list(value).flatMap(one => text(one) ?? [])
}

/** A finite number; old dashboards hold some as text. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'string' && value.trim() === '') return undefined
  if (typeof value !== 'number' && typeof value !== 'string') return undefined
  return Number.isFinite(Number(value)) ? Number(value) : undefined
}

export function yes(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** An expression as Grafana reads it: bare, or between slashes with flags. Null when it cannot be read. */
export function pattern(source: string): RegExp | null {
  const [, body, flags] = /^\/(.*)\/([gimsuy]*)$/s.exec(source) ?? []
  try {
    return new RegExp(body ?? source, flags?.replaceAll(/[gy]/g, '') ?? '')
  } catch {
    return null
  }
}

/** A word of a closed list. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find(word => word === value)
}
