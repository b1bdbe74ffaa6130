import type { Browser } from 'webextension-polyfill'
import { callWatchers } from './call-watchers.ts'
import type { SiteAccess } from './site-access.ts'

/** As the manifest names it. */
const toggle = 'toggle-site'

export type SiteCommandDeps = {
  sites: SiteAccess
  openTab: (url: string) => Promise<void>
  optionsUrl: (section: string) => string
}

/** The key that draws charts on the site in front, or hides them there. Where there is nothing to switch, the settings open. */
export function startSiteCommand(browser: Browser, { sites, openTab, optionsUrl }: SiteCommandDeps): void {
  async function switchSite(address: string): Promise<void> {
    if (await sites.toggle(address)) await callWatchers(browser)
    else await openTab(optionsUrl('sites'))
  }

  browser.commands.onCommand.addListener((name, tab) => {
    // The key itself lets us see where it was pressed (`activeTab`), but for the browser's own pages.
    if (name === toggle && tab?.url && /^https?:/.test(tab.url)) void switchSite(tab.url)
  })
}
