import type { KnownPlace } from '#extension/messages/page-messages.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { isEdited } from './edited.ts'
import { placeOf, type Place } from './place.ts'

/** One panel that the page should have. */
export type Wanted = Place & { link: HTMLAnchorElement; href: string; part: number; kind: string }

/** Longer ones are no one's dashboard, and the background takes none. */
const longestHref = 16_384

/** The panels for these links in the page's order: each link once per block, each of its panels, `most` in total. */
export function planPanels(links: Iterable<HTMLAnchorElement>, places: readonly KnownPlace[], most: number): Wanted[] {
  const wanted: Wanted[] = []
  const seen = new Map<Element, Set<string>>()
  for (const link of [...links].sort(byPosition)) {
    const targets = isEdited(link) || link.href.length > longestHref ? [] : parseLink(link.href)
    const known = targets.filter(target => findConnection(target, places))
    const place = known.length > 0 ? placeOf(link) : null
    if (!place || !isFirst(seen, place.block, link.href)) continue
    for (const { part, source } of known) {
      if (wanted.length === most) return wanted
      wanted.push({ ...place, link, href: link.href, part, kind: source })
    }
  }
  return wanted
}

function isFirst(seen: Map<Element, Set<string>>, block: Element, href: string): boolean {
  const there = seen.get(block) ?? new Set()
  seen.set(block, there)
  return !there.has(href) && Boolean(there.add(href))
}

function byPosition(one: Node, other: Node): number {
  if (one === other) return 0
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
