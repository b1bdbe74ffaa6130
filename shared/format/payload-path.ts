import type { PayloadPath } from '../model/mapping.ts'

/** What stands at a path; undefined where nothing does. Reaches into nothing but the payload's own. */
export function valueAt(payload: unknown, path: PayloadPath): unknown {
  let value = payload
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** As people write it: `alerts[0].labels.severity`, and `["a.b"]` for a name with a dot or a bracket in it. */
export function writePath(path: PayloadPath): string {
  return path.map(writeKey).join('').replace(/^\./, '')
}

const bareKey = /^[^\s.[\]"](?:[^.[\]"]*[^\s.[\]"])?$/

function writeKey(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`
  return bareKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

const step = /\.?([^.[\]"]+)|\[(\d{1,9})\]|\[("(?:[^"\\]|\\.)*")\]/y

/** The path of {@link writePath}'s text; null when it is none. */
export function readPath(text: string): PayloadPath | null {
  const path: (string | number)[] = []
  const trimmed = text.trim()
  step.lastIndex = 0
  while (step.lastIndex < trimmed.length) {
    if (path.length === 0 && trimmed.startsWith('.')) return null
    const found = step.exec(trimmed)
    const key = found && keyOf(found)
    if (key === null) return null
    path.push(key)
  }
  return path.length > 0 ? path : null
}

function keyOf([, bare, position, quoted]: RegExpExecArray): string | number | null {
  if (bare !== undefined) return bare.trim() === bare ? bare : null
  if (position !== undefined) return Number(position)
  try {
    return String(JSON.parse(quoted ?? ''))
  } catch {
    return null
  }
}

/** A place in a payload that a field can be filled from, and what stands there. */
export type PayloadPlace = { path: PayloadPath; value: unknown }

/** Texts, numbers and lists of them, from the outside in, at most `most` of them. */
export function payloadPlaces(payload: unknown, most: number): PayloadPlace[] {
  const places: PayloadPlace[] = []
  const waiting: PayloadPlace[] = [{ path: [], value: payload }]
  for (let at = 0; at < waiting.length && places.length < most; at++) {
    const { path, value } = waiting[at] as PayloadPlace
    if (isScalar(value)) {
      if (path.length > 0) places.push({ path, value })
      continue
    }
    if (typeof value !== 'object' || value === null) continue
    if (Array.isArray(value) && value.length > 1 && path.length > 0 && value.every(isScalar))
      places.push({ path, value })
    for (const [key, inner] of Object.entries(value)) {
      waiting.push({ path: [...path, Array.isArray(value) ? Number(key) : key], value: inner })
    }
  }
  return places
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
