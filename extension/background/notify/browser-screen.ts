import type { Browser } from 'webextension-polyfill'
import type { Screen } from './notifier.ts'

/** The browser's own notifications, once the person has allowed them. Chromium has buttons and silence; Firefox takes neither. */
export function browserScreen(browser: Browser): Screen {
  const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:')
  const allowed = () => browser.permissions.contains({ permissions: ['notifications'] })
  return {
    async show(id, { title, message, buttons, silent }) {
      if (!(await allowed())) return
      const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL('icons/128.png'), title, message }
      const more = isFirefox ? {} : { silent, buttons: buttons.map(label => ({ title: label })) }
      await browser.notifications.create(id, { ...basic, ...more })
    },
    async clear(id) {
      if (await allowed()) await browser.notifications.clear(id)
    },
  }
}
