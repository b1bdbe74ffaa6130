import { parseHttpUrl } from '../kit/urls.ts'
import { alertmanagerLinks } from './alertmanager/links.ts'
import type { LinkFamily } from './family.ts'
import { gitlabLinks } from './gitlab/links.ts'
import { grafanaLinks } from './grafana/links.ts'
import { prometheusLinks } from './prometheus/links.ts'
import type { Target } from './target.ts'
import { tocsinLinks } from './tocsin/links.ts'
import { victoriametricsLinks } from './victoriametrics/links.ts'

/** Every family of links that Tocsin reads. The only list of them. */
export const linkFamilies: readonly LinkFamily[] = [
  grafanaLinks,
  prometheusLinks,
  victoriametricsLinks,
  alertmanagerLinks,
  gitlabLinks,
  tocsinLinks,
]

/** What a link means, panel by panel; empty when Tocsin does not know it. */
export function parseLink(href: string): Target[] {
  const url = parseHttpUrl(href)
  if (!url) return []
  for (const family of linkFamilies) {
    const targets = family.parse(url)
    if (targets.length > 0) return targets
  }
  return []
}

/**
 * The configured place that a target belongs to: same source, same address. Where a GitLab's own path ends and a
 * project's begins a link does not tell, so that there the longest address wins that the link lies below.
 */
export function findConnection<C extends { kind: string; baseUrl: string }>(
  target: Target,
  connections: readonly C[],
): C | undefined {
  const sameKind = connections.filter(connection => connection.kind === target.source)
  if (target.source !== 'gitlab') return sameKind.find(({ baseUrl }) => baseUrl === target.base)
  const project = target.base + target.path
  return sameKind
    .filter(({ baseUrl }) => project.startsWith(`${baseUrl}/`))
    .reduce<C | undefined>((best, one) => (best && best.baseUrl.length >= one.baseUrl.length ? best : one), undefined)
}
