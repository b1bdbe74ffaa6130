import type { Browser } from 'webextension-polyfill'

/**
 * The two things that a frame needs of the browser. Both browsers answer them with promises by themselves, so that a page
 * of twenty panels does not load the polyfill twenty times. In a foreign page Firefox gives frames no `permissions`.
 */
export function frameBrowser(): Pick<Browser, 'runtime'> & Partial<Pick<Browser, 'permissions'>> {
  const global = globalThis as { browser?: Browser; chrome?: Browser }
  const found = global.browser ?? global.chrome
  if (!found) throw new Error('A panel is drawn in pages of the extension only.')
  return found
}
