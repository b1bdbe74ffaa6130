import type { KnownPlace } from '#extension/messages/page-messages.ts'

/** Whether a raw `href` may lead to a place that a connection names. Cheap: nearly every link ends here. */
export type LinkFilter = (href: string) => boolean

/** @param pageUrl address of the page, against which relative links are read */
export function linkFilter(places: readonly KnownPlace[], pageUrl: string): LinkFilter {
  const hosts = new Set(places.map(place => new URL(place.baseUrl).host))
  if (hosts.size === 0) return () => false
  const known = [...hosts].map(host => host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  // Anchored, so that a foreign link fails at its host's first letters. A default port may be spelled out.
  const toKnown = new RegExp(`^\\s*(?:https?:)?//(?:${known})(?=[/:?#]|$)`, 'i')
  if (!hosts.has(new URL(pageUrl).host)) return href => toKnown.test(href)
  const elsewhere = /^\s*(?:[a-z][a-z\d+.-]*:|\/\/)/i
  return href => toKnown.test(href) || !elsewhere.test(href)
}
