import type { StorageArea } from '#extension/storage/items.ts'

/** A storage area in memory, copied on both ways as the browser's is. */
export function memoryArea(start: Record<string, unknown> = {}) {
  const kept = new Map(Object.entries(start))
  const area: StorageArea = {
    get: async key => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
    set: async values => {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value))
    },
    remove: async key => void kept.delete(key),
  }
  return { area, kept }
}
