import type { Storage } from 'webextension-polyfill'
import type { WelcomeDeps } from './welcome-deps.ts'

const key = 'welcome-link'

/** The link in the browser's own storage, so that the last step stays done when the page is opened again. */
export function keptLink(area: Storage.StorageArea): WelcomeDeps['drawn'] {
  return {
    async read() {
      const kept: unknown = (await area.get(key))[key]
      return typeof kept === 'string' ? kept : ''
    },
    write: link => area.set({ [key]: link }),
  }
}
