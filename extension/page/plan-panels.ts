import type { PanelOfLink } from '#extension/messages/page-messages.ts'
import { isEdited } from './edited.ts'
import { placeOf, type Place } from './place.ts'

/** One panel that the page should have. */
export type Wanted = Place & { link: HTMLAnchorElement; href: string; part: number; kind: string }

/**
 * The panels for these links in the page's order: each link once per block, each of its panels, `most` in total.
 * @param panelsOf what is known of an address by now
 */
export function planPanels(
  links: Iterable<HTMLAnchorElement>,
  panelsOf: (href: string) => readonly PanelOfLink[],
  most: number,
): Wanted[] {
  const wanted: Wanted[] = []
  const seen = new Map<Element, Set<string>>()
  for (const link of [...links].sort(byPosition)) {
    const known = isEdited(link) ? [] : panelsOf(link.href)
    const place = known.length > 0 ? placeOf(link) : null
    if (!place || !isFirst(seen, place.block, link.href)) continue
    for (const { part, kind } of known) {
      if (wanted.length === most) return wanted
      wanted.push({ ...place, link, href: link.href, part, kind })
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
