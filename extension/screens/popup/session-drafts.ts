import type { Storage } from 'webextension-polyfill'
import type { Drafts } from './popup-deps.ts'

/** Drafts in the session's storage: in memory, out of reach of pages, and gone with the browser. */
export function sessionDrafts(area: Storage.StorageArea): Drafts {
  const keyOf = (key: string) => `draft ${key}`
  return {
    async read(key) {
      const kept: unknown = (await area.get(keyOf(key)))[keyOf(key)]
      return typeof kept === 'string' ? kept : ''
    },
    write: (key, text) => (text === '' ? area.remove(keyOf(key)) : area.set({ [keyOf(key)]: text })),
  }
}
