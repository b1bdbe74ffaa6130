import { parseHttpUrl } from '#shared/kit/urls.ts'

/**
 * Pages that a source itself has, below its address: it draws its charts there, and links between them are its menus. Other
 * things may live at the same host, so that its address alone is not enough. A GitLab's issues are no such pages.
 */
const ownPages: Record<string, RegExp> = {
  prometheus: /^(?:classic\/)?(?:graph|query|alerts|rules|targets|status|vmui)(?:\/|$)/,
  grafana: /^(?:$|(?:d|d-solo|dashboards?|explore|alerting|a|playlists|public-dashboards)(?:\/|$))/,
  alertmanager: /^$/,
}

/** The source whose own page this is; undefined for every other page. */
export function sourceOfPage<P extends { kind: string; baseUrl: string }>(
  address: string,
  places: readonly P[],
): P | undefined {
  const page = parseHttpUrl(address)
  return page
    ? places.find(({ kind, baseUrl }) => {
        const base = `${baseUrl}/`
        const here = page.origin + page.pathname
        return here.startsWith(base) && ownPages[kind]?.test(here.slice(base.length))
      })
    : undefined
}
