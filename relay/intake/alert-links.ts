import { isSafeHref, parseHttpUrl } from '#shared/kit/urls.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { AlertLink } from '#shared/model/alert.ts'

/** The address in foreign text when it may be a link: http or https, no credentials in it. */
export function httpLink(text: string | null | undefined): string | null {
  return typeof text === 'string' && isSafeHref(text) ? (parseHttpUrl(text.trim())?.href ?? null) : null
}

/** Links by their names, without the missing ones. */
export function namedLinks(links: Record<string, string | null>): AlertLink[] {
  return Object.entries(links).flatMap(([title, url]) => (url === null ? [] : [{ title, url }]))
}

/** The first of the texts that is a link which Tocsin can draw. */
export function firstDashboard(texts: Iterable<string>): string | null {
  for (const text of texts) {
    const url = httpLink(text)
    if (url !== null && parseLink(url).length > 0) return url
  }
  return null
}
