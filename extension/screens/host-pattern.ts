import { Failure } from '#shared/kit/failure.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'

/** Every http and https page: what "all sites" means to the browser. */
export const allSites = '*://*/*'

/**
 * The permission pattern that covers an address. Without its port, which Firefox does not take
 * and Chrome reads as "any".
 */
export function hostPattern(address: string): string {
  const url = parseHttpUrl(address)
  if (!url) throw new Failure('bad-input', `“${address}” is not an http or https address.`)
  return `${url.protocol}//${url.hostname}/*`
}

/** Whether a pattern is one of those that mean every page of the web. */
export function isAllSites(pattern: string): boolean {
  return pattern === '<all_urls>' || pattern === allSites
}

/** The sites of a granted pattern, but of all of them. */
export function patternLabel(pattern: string): string {
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '')
}
