import '#shared/look/tokens.css'
import '#extension/ui/ui.css'
import '#extension/ui/parts.css'
import './options.css'
import './shortcuts/shortcuts.css'
import './forms.css'
import './connections/connections.css'
import './logs/logs.css'
import './sites/sites.css'
import './kept-data/kept-data.css'
import './project/project.css'
import './project/inlets/inlets.css'
import './project/inlets/mapping/mapping.css'
import { render } from 'preact'
import browser from 'webextension-polyfill'
import { createAsk } from '#extension/messages/transport.ts'
import { speak } from '#extension/language/spoken.ts'
import { followSystemTheme } from '#extension/ui/follow-theme.ts'
import { grantsKey } from '#extension/storage/grants-key.ts'
import { createHostAccess } from '../host-access.ts'
import { saveFile } from '../panel/take/save-file.ts'
import { OptionsScreen } from './options.tsx'
import { browserCommands } from './shortcuts/command-keys.ts'

export async function mountOptions(root: HTMLElement): Promise<void> {
  await speak()
  followSystemTheme(document.documentElement)
  const ask = createAsk(message => browser.runtime.sendMessage(message))
  const deps = {
    ask,
    access: createHostAccess(browser.permissions, (patterns, why) => ask('sites/asking', { patterns, why })),
    onAccessChanged: (listener: () => void, signal: AbortSignal) => {
      const events = [browser.permissions.onAdded, browser.permissions.onRemoved]
      const changed = () => listener()
      for (const event of events) event.addListener(changed)
      // The ledger is written after the browser has granted.
      const written = (keys: object) => grantsKey in keys && listener()
      browser.storage.local.onChanged.addListener(written)
      const end = () => {
        for (const event of events) event.removeListener(changed)
        browser.storage.local.onChanged.removeListener(written)
      }
      signal.addEventListener('abort', end, { once: true })
    },
    notificationsAllowed: () => browser.permissions.contains({ permissions: ['notifications'] }),
    allowNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
    commands: browserCommands(browser),
    save: saveFile,
    version: browser.runtime.getManifest().version,
  }
  render(<OptionsScreen deps={deps} />, root)
}
