/** An address as `scheme://host[:port]/path` without a trailing slash, query or hash; null when it is not http(s). */
export function normaliseBase(text: string): string | null {
  const url = parseHttpUrl(text)
  if (!url) return null
  return url.origin + url.pathname.replace(/\/+$/, '')
}

/** The URL when the text is an http(s) address without credentials in it; null otherwise. */
export function parseHttpUrl(text: string): URL | null {
  try {
    const url = new URL(text)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    return url.username || url.password ? null : url
  } catch {
    return null // not a URL at all; the caller says so in its own words
  }
}

/** `base` + `path`, where the base may have a sub-path of its own: `https://h/prom` + `/api/v1/query`. */
export function joinUrl(base: string, path: string, query?: Record<string, string | undefined>): string {
  const url = new URL(base.replace(/\/+$/, '') + path)
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}

/** Whether a link from foreign text may be followed: http, https and mailto only. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href.trim())
}
