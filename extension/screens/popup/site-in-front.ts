import type { Browser } from 'webextension-polyfill'
import type { Ask } from '#extension/messages/transport.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { hostPattern } from '../host-pattern.ts'
import type { Site } from './popup-deps.ts'

/** The page that the toolbar button was pressed on, if charts are not drawn there. Null for pages of the browser itself. */
export async function siteInFront(
  { tabs, permissions }: Pick<Browser, 'tabs' | 'permissions'>,
  ask: Ask,
): Promise<Site | null> {
  const [tab] = await tabs.query({ active: true, currentWindow: true })
  const url = parseHttpUrl(tab?.url ?? '')
  if (!url) return null
  const { origin, host: label } = url
  if (!(await permissions.contains({ origins: [hostPattern(origin)] }))) return { origin, label, isOff: false }
  const { on } = await ask('panels/site', { origin })
  return on ? null : { origin, label, isOff: true }
}
