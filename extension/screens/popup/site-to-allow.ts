import type { Browser } from 'webextension-polyfill'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { hostPattern } from '../host-pattern.ts'
import type { Site } from './popup-deps.ts'

/** The page that the toolbar button was pressed on, if charts are not drawn there yet. Null for pages of the browser itself. */
export async function siteToAllow({ tabs, permissions }: Pick<Browser, 'tabs' | 'permissions'>): Promise<Site | null> {
  const [tab] = await tabs.query({ active: true, currentWindow: true })
  const url = parseHttpUrl(tab?.url ?? '')
  if (!url) return null
  const allowed = await permissions.contains({ origins: [hostPattern(url.origin)] })
  return allowed ? null : { origin: url.origin, label: url.host }
}
