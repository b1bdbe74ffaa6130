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

/**
 * What a person types as an address, as a URL: `localhost:8627` and bare IP addresses mean http, other names https.
 * @throws Failure `bad-input`
 */
export function readAddress(text: string): string {
  const typed = text.trim()
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[[\da-f:]+\]|\d+\.\d+\.\d+\.\d+)([:/]|$)/i.test(typed)
  const url = parseHttpUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `${local ? 'http' : 'https'}://${typed}`)
  if (!url || typed === '') {
    throw new Failure('bad-input', 'Enter an http or https address, such as http://127.0.0.1:8627.')
  }
  return url.href.replace(/\/+$/, '')
}

/** A granted pattern in words. */
export function patternLabel(pattern: string): string {
  if (pattern === '<all_urls>' || pattern === allSites) return 'All sites'
  return pattern.replace(/^\*:\/\//, '').replace(/\/\*$/, '')
}
