import type { KnownPlace } from '../page-links.ts'

/** Where each kind has pages that are charts, below its address. What is behind a `#` no pattern can tell. */
const chartPages: Record<string, readonly string[]> = {
  prometheus: ['/graph*', '/query*', '/classic/graph*', '/vmui*'],
  grafana: ['/d/*', '/d-solo/*', '/goto/*', '/explore*', '/dashboard/*', '/public-dashboards/*', '/alerting/*'],
  alertmanager: ['/', '/#*'],
  gitlab: ['/*/metrics*'],
  tocsin: ['/*/incidents/*', '/api/v1/projects/*/stats*'],
}

/**
 * Match patterns of the links that are charts of what is connected, for entries of the browser's own context menu.
 * @param ports whether the browser takes ports in patterns; without, those of every port of the host
 */
export function menuPatterns(places: readonly KnownPlace[], ports: boolean): string[] {
  const patterns = places.flatMap(({ kind, baseUrl }) => {
    const { protocol, host, hostname, pathname } = new URL(baseUrl)
    const base = `${protocol}//${ports ? host : hostname}${pathname.replace(/\/$/, '')}`
    return (chartPages[kind] ?? []).map(path => base + path)
  })
  return [...new Set(patterns)]
}
