import type * as z from 'zod'

/** What could be read of a foreign value, and the names of what could not: fields, and rows by what they call themselves. */
export type Mended<T> = { value: T; bad: string[] }

/**
 * As much of a foreign value as a schema takes. Rows of a list and fields of an object stand or fall alone.
 * @param present what stands in for fields that are missing or bad; null when nothing of the value can be read
 */
export function mend<T>(schema: z.ZodType<T>, given: unknown, present: T): Mended<T> | null {
  if (Array.isArray(given)) return mendRows(schema, given)
  if (isFields(given) && isFields(present)) return mendFields(schema, given, present)
  const parsed = schema.safeParse(given)
  return parsed.success && isLike(parsed.data, given) ? { value: parsed.data, bad: [] } : null
}

function mendRows<T>(schema: z.ZodType<T>, rows: readonly unknown[]): Mended<T> | null {
  const isGood = (row: unknown) => sizeOf(schema.safeParse([row]).data) === 1
  const parsed = schema.safeParse(rows.filter(isGood))
  if (!parsed.success || !Array.isArray(parsed.data)) return null
  const bad = rows.flatMap((row, at) => (isGood(row) ? [] : [nameOf(row) ?? String(at + 1)]))
  return { value: parsed.data, bad }
}

function mendFields<T>(schema: z.ZodType<T>, given: Fields, present: Fields): Mended<T> | null {
  const bad = new Set<string>()
  for (;;) {
    const good = Object.fromEntries(Object.entries(given).filter(([name]) => !bad.has(name)))
    const parsed = schema.safeParse({ ...present, ...good })
    if (parsed.success) {
      const shorter = Object.keys(good).filter(name => isShorter(Reflect.get(Object(parsed.data), name), good[name]))
      return { value: parsed.data, bad: [...bad, ...shorter] }
    }
    const wrong = parsed.error.issues.map(({ path }) => String(path[0])).filter(name => name in good)
    if (wrong.length === 0) return null
    wrong.forEach(name => bad.add(name))
  }
}

type Fields = Record<string, unknown>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list read loosely is empty where there was none: that is no reading of it. */
function isLike(read: unknown, given: unknown): boolean {
  return Array.isArray(read) === Array.isArray(given)
}

function isShorter(read: unknown, given: unknown): boolean {
  return Array.isArray(read) && sizeOf(read) !== sizeOf(given)
}

function sizeOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined
}

function nameOf(row: unknown): string | undefined {
  if (typeof row === 'string') return row
  return isFields(row) && typeof row.name === 'string' && row.name !== '' ? row.name : undefined
}
