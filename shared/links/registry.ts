import { parseHttpUrl } from '../kit/urls.ts'
import type { LinkFamily } from './family.ts'
import { prometheusLinks } from './prometheus/links.ts'
import type { Target } from './target.ts'
import { tocsinLinks } from './tocsin/links.ts'

/** Every family of links that Tocsin reads. The only list of them. */
export const linkFamilies: readonly LinkFamily[] = [prometheusLinks, tocsinLinks]

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

/** The configured place that a target belongs to: same source, same address. */
export function findConnection<C extends { kind: string; baseUrl: string }>(
  target: Target,
  connections: readonly C[],
): C | undefined {
  return connections.find(connection => connection.kind === target.source && connection.baseUrl === target.base)
}
