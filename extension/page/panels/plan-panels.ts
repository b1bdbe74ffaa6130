import type { PanelOfLink } from '#extension/messages/page-messages.ts'
import { isEdited } from '../links/edited.ts'
import { placeOf, type Place } from './place.ts'

/** One panel that the page should have. */
export type Wanted = Place & PanelOfLink & { link: HTMLAnchorElement; href: string; tall?: boolean }

/**
 * The panels for these links in the page's order: each link once per block, each of its panels, `most` in total. An unknown
 * place is offered once per page. On the relay's own pages, which are about incidents, links to them are only links.
 * @param panelsOf what is known of an address by now
 */
export function planPanels(
  links: HTMLAnchorElement[],
  panelsOf: (href: string) => readonly PanelOfLink[],
  most: number,
): Wanted[] {
  const wanted: Wanted[] = []
  const seen = new Map<Element | string, Set<string>>()
  for (const link of links.sort(byPosition)) {
    const { href, host } = link
    const known = panelsOf(href)
    const place = known[0] && !isEdited(link) && placeOf(link)
    if (!place || !isFirst(seen, place.block, href)) continue
    for (const panel of known) {
      if (wanted.length === most) return wanted
      if (panel.shape === 'card' && link.origin === link.ownerDocument.location.origin) continue
      if (panel.label && !isFirst(seen, host, panel.label)) continue
      wanted.push({ ...place, ...panel, link, href })
    }
  }
  return wanted
}

function isFirst<Place>(seen: Map<Place, Set<string>>, place: Place, name: string): boolean {
  const there = seen.get(place) ?? new Set()
  seen.set(place, there)
  return !there.has(name) && Boolean(there.add(name))
}

function byPosition(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
