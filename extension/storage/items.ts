import type * as z from 'zod'

/** The part of a browser storage area that is needed. */
export type StorageArea = {
  get: (key: string) => Promise<Record<string, unknown>>
  set: (values: Record<string, unknown>) => Promise<void>
  remove: (key: string) => Promise<void>
}

/** One value kept by the browser. */
export type Item<T> = {
  get: () => Promise<T>
  // As a method, so that an item of something is one of anything, for whoever goes through all of them.
  set(value: T): Promise<void>
  clear: () => Promise<void>
  /** What it takes: also of what another browser kept. */
  schema: z.ZodType<T>
}

/** An item under one key. What an older version wrote and this one cannot read counts as not written. */
export function storedItem<T>(area: StorageArea, key: string, schema: z.ZodType<T>, missing: T): Item<T> {
  return {
    async get() {
      const parsed = schema.safeParse((await area.get(key))[key])
      return parsed.success ? parsed.data : missing
    },
    set: value => area.set({ [key]: value }),
    clear: () => area.remove(key),
    schema,
  }
}
