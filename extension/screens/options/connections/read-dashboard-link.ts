import { normaliseBase, parseHttpUrl } from '#shared/kit/urls.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { SourceKind } from '#shared/links/target.ts'
import { sourceTitles } from '#shared/sources/titles.ts'

/** What a pasted link is: of a source that can be connected, of the relay itself, any other address, or none at all. */
export type DashboardLink =
  | { is: 'nothing' }
  | { is: 'unknown' }
  | { is: 'own' }
  | { is: 'address'; base: string }
  | { is: 'source'; kind: SourceKind; title: string; base: string }

export function readDashboardLink(text: string): DashboardLink {
  const link = text.trim()
  if (link === '') return { is: 'nothing' }
  const target = parseLink(link)[0]
  if (target?.source === 'tocsin') return { is: 'own' }
  if (target) return { is: 'source', kind: target.source, title: sourceTitles[target.source], base: target.base }
  const base = parseHttpUrl(link) && normaliseBase(link)
  return base ? { is: 'address', base } : { is: 'unknown' }
}
