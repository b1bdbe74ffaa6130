import { parseHttpUrl } from '#shared/kit/urls.ts'

// Where the watcher belongs: on sites that are granted and not switched off. By match patterns, which name no port.

/** `except` wins over `matches`. */
export type Places = { matches: string[]; except: string[] }

/**
 * What is switched off is off, whatever else is granted around it. Only "all sites" is no such thing: switched off, it leaves
 * those that are granted one by one.
 */
export function placesOf(granted: readonly string[], off: readonly string[]): Places {
  const matches = pagesAmong(granted).filter(pattern => !off.includes(pattern))
  return { matches, except: off.filter(pattern => !isEverywhere(pattern)).sort() }
}

export function isAmong({ matches, except }: Places, address: string): boolean {
  const covers = (pattern: string) => isCovered(pattern, address)
  return matches.some(covers) && !except.some(covers)
}

/** Patterns of web pages: a grant may also name files and the like, where links are nobody's dashboard. */
export function pagesAmong(patterns: readonly string[]): string[] {
  return patterns.filter(pattern => pattern === '<all_urls>' || /^(\*|https?):\/\//.test(pattern)).sort()
}

export function isEverywhere(pattern: string): boolean {
  return pattern === '<all_urls>' || pattern === '*://*/*'
}

/** Own, because WXT's class of patterns takes no IPv6 address. Paths count for nothing: the browser grants whole sites. */
export function isCovered(pattern: string, address: string): boolean {
  const url = parseHttpUrl(address)
  if (!url) return false
  if (pattern === '<all_urls>') return true
  const [, scheme, host = ''] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? []
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false
  return host === '*' || host === url.hostname || (host.startsWith('*.') && `.${url.hostname}`.endsWith(host.slice(1)))
}

/** The pattern of a page's whole site, secure or not. */
export function sitePattern(address: string): string | null {
  const url = parseHttpUrl(address)
  return url && `*://${url.hostname}/*`
}
