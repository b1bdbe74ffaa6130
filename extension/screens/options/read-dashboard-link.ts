import { parseLink } from '#shared/links/registry.ts'
import type { SourceKind } from '#shared/links/target.ts'
import { sourceTitles } from '#shared/sources/titles.ts'

/** What a pasted link is: of a source that can be connected, of the relay itself, or of nothing known. */
export type DashboardLink =
  | { is: 'nothing' }
  | { is: 'unknown' }
  | { is: 'own' }
  | { is: 'source'; kind: SourceKind; title: string; base: string; host: string }

export function readDashboardLink(text: string): DashboardLink {
  const link = text.trim()
  if (link === '') return { is: 'nothing' }
  const target = parseLink(link)[0]
  if (!target) return { is: 'unknown' }
  if (target.source === 'tocsin') return { is: 'own' }
  const { source: kind, base } = target
  return { is: 'source', kind, title: sourceTitles[kind], base, host: new URL(base).host }
}
